package dev.bcsite.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The parameters of a query, decoded, in the order they were sent.
 *
 * <p>A parameter that is given twice counts once, with its last value, as BigCommerce does.
 */
public record Query(Map<String, String> parameters) {

    public Query {
        parameters = new LinkedHashMap<>(parameters);
    }

    /** Reads {@code a=1&b=2}. A malformed escape is taken literally. */
    public static Query parse(String raw) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : raw.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return new Query(parameters);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** The value, when there is one that is not empty. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    /** The parts of a comma list, trimmed; empty when the parameter is missing. */
    public List<String> list(String name) {
        return get(name).map(Query::parts).orElse(List.of());
    }

    /** The parts of a comma list, trimmed, without empty ones. */
    public static List<String> parts(String list) {
        return new ArrayList<>(Arrays.stream(list.split(","))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList());
    }

    public Set<String> names() {
        return parameters.keySet();
    }
}
