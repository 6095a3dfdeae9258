package dev.bcsite.sandbox.shape;

import dev.bcsite.sandbox.http.Refusal;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with a body, by field; the first problem of each field. */
public final class Problems {

    private final Map<String, String> found = new TreeMap<>();
    private final Map<String, Enum<?>> reasons = new TreeMap<>();

    /** @param path the field, with dots and array positions */
    public void add(String path, String problem) {
        found.putIfAbsent(path, problem);
    }

    /** @param reason the rule's own name for it */
    public void add(String path, String problem, Enum<?> reason) {
        if (!found.containsKey(path)) {
            reasons.put(path, reason);
        }
        add(path, problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public Map<String, String> found() {
        return new TreeMap<>(found);
    }

    /** Refuses with 422 and everything that was found. */
    public void refuseAny() {
        if (!found.isEmpty()) {
            throw Refusal.invalid(found).because(reasons);
        }
    }

    /** Refuses with 422 and everything that was found, all for one reason. */
    public void refuseAny(Enum<?> reason) {
        if (!found.isEmpty()) {
            throw Refusal.invalid(found).because(reason);
        }
    }
}
