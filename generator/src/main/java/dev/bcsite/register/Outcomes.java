package dev.bcsite.register;

import dev.bcsite.base.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What came of the changes that were sent. */
public final class Outcomes {

    private final Map<Change, String> done = new LinkedHashMap<>();
    private final Map<Change, Problem> refused = new LinkedHashMap<>();

    /** @param id what BigCommerce knows the changed thing by */
    public void done(Change change, String id) {
        done.put(change, id);
    }

    public void refused(Change change, Problem problem) {
        refused.put(change, problem);
    }

    public Map<Change, String> done() {
        return Collections.unmodifiableMap(done);
    }

    public Map<Change, Problem> refused() {
        return Collections.unmodifiableMap(refused);
    }
}
