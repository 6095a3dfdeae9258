package dev.bcsite.function.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The headers of a request. Names are compared without case.
 *
 * <p>Headers that only a proxy of ours could mean are never let in, so that no decision can rest on one that a client made up.
 */
public final class Headers {

    private final Map<String, List<String>> all;

    private Headers(Map<String, List<String>> all) {
        this.all = all;
    }

    public static Headers of(Map<String, ? extends Iterable<String>> given) {
        Map<String, List<String>> all = new HashMap<>();
        for (Map.Entry<String, ? extends Iterable<String>> header : given.entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!isForged(name)) {
                List<String> values = all.getOrDefault(name, new ArrayList<>(1));
                for (String value : header.getValue()) {
                    values.add(value);
                }
                all.put(name, values);
            }
        }
        return new Headers(all);
    }

    /** The value of a header that may come once; absent when it is missing or repeated. */
    public Optional<String> only(String name) {
        List<String> values = every(name);
        return values.size() == 1 ? Optional.of(values.get(0).strip()) : Optional.empty();
    }

    public List<String> every(String name) {
        return all.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    public boolean has(String name) {
        return all.containsKey(name.toLowerCase(Locale.ROOT));
    }

    private static boolean isForged(String name) {
        return name.startsWith("x-bcsite-")
                || name.equals("x-http-method-override")
                || name.equals("x-original-url")
                || name.equals("x-rewrite-url");
    }
}
