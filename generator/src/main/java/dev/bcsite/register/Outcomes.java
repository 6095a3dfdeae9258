package dev.bcsite.register;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.RefusedRow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of the changes that were sent.
 *
 * <p>A change that failed may have happened nevertheless: its answer was lost, or what it asked for was done in part. It
 * is refused and {@linkplain #unsure() unsure}, and the next plan looks what became of it.
 */
public final class Outcomes {

    /** Sends one change and gives the id of what was changed. */
    interface Attempt {
        String send() throws InterruptedException;
    }

    /** Throws when BigCommerce cannot be asked at all. */
    interface Ping {
        void send() throws InterruptedException;
    }

    private final Ping ping;

    private final Map<Change, String> done = new LinkedHashMap<>();
    private final Map<Change, Problem> refused = new LinkedHashMap<>();
    private final Set<Change> unsure = new LinkedHashSet<>();

    Outcomes(Ping ping) {
        this.ping = ping;
    }

    /** Nothing was sent. */
    static Outcomes none() {
        return new Outcomes(() -> {});
    }

    /** Sends one change; what is wrong with it alone does not keep others from being sent. */
    void attempt(Change change, Attempt attempt) throws InterruptedException {
        try {
            done(change, attempt.send());
        } catch (BcsiteException e) {
            failed(List.of(change), e);
        }
    }

    /** These failed together, as far as they are not known to be done or refused. */
    void failed(List<Change> changes, BcsiteException failure) throws InterruptedException {
        // Where nothing can be asked any more there is no use in trying the others.
        ping.send();
        for (Change change : changes) {
            if (!done.containsKey(change) && !refused.containsKey(change)) {
                refused.put(change, failure.problems().get(0));
                unsure.add(change);
            }
        }
    }

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

    /** A row of a batch. */
    void refused(Change change, RefusedRow<?> row) {
        refused.put(change, row.problem());
        if (row.mayBeWritten()) {
            unsure.add(change);
        }
    }

    /** What may have happened although it was refused. */
    List<Change> unsure() {
        return List.copyOf(unsure);
    }

    public Map<Change, Problem> refused() {
        return Collections.unmodifiableMap(refused);
    }
}
