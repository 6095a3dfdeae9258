package dev.bcsite.sandbox.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The links of paging: query strings that repeat what was asked, for another piece of the list. */
public final class Links {

    private Links() {}

    /** @param piece the parameters that say which piece; they replace those of the request */
    public static String to(Exchange exchange, Map<String, ?> piece) {
        Map<String, Object> parameters = new LinkedHashMap<>(exchange.query().parameters());
        List.of("page", "limit", "after", "before").forEach(parameters::remove);
        parameters.putAll(piece);
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value.toString())));
        return "?" + String.join("&", pairs);
    }

    /** One segment of a path, escaped. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A path, escaped segment by segment. */
    public static String path(String path) {
        return segment(path).replace("%2F", "/");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":")
                .replace("%2C", ",");
    }
}
