package dev.bcsite.sandbox.shape;

import dev.bcsite.sandbox.http.Refusal;
import java.util.Map;
import java.util.TreeMap;

/** What is wrong with a body, by field; the first problem of each field. */
public final class Problems {

    private final Map<String, String> found = new TreeMap<>();

    /** @param path the field, with dots and array positions */
    public void add(String path, String problem) {
        found.putIfAbsent(path, problem);
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
            throw Refusal.invalid(found);
        }
    }
}
