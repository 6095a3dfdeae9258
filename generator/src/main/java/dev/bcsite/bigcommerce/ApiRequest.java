package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One request to the store's API.
 *
 * @param template the path with names for ids, by which requests are counted
 * @param path the path with ids, query included
 * @param isRepeatable whether sending it twice does no harm, so that it may be sent again after an answer was lost
 */
record ApiRequest(String method, String template, String path, Optional<JsonNode> body, boolean isRepeatable) {

    static ApiRequest get(String template, Object... ids) {
        return of("GET", template, ids);
    }

    static ApiRequest delete(String template, Object... ids) {
        return of("DELETE", template, ids);
    }

    static ApiRequest put(String template, Object... ids) {
        return of("PUT", template, ids);
    }

    /** A POST that only reads, as questions with a long list of items do. */
    static ApiRequest question(String template) {
        return of("POST", template);
    }

    private static ApiRequest of(String method, String template, Object... ids) {
        String path = template;
        for (Object id : ids) {
            path = path.replaceFirst("\\{[a-z]+}", encoded(id));
        }
        return new ApiRequest(method, template, path, Optional.empty(), true);
    }

    ApiRequest query(String name, Object value) {
        String separator = path.contains("?") ? "&" : "?";
        return new ApiRequest(method, template, path + separator + name + "=" + encoded(value), body, isRepeatable);
    }

    ApiRequest queryIfPresent(String name, Optional<?> value) {
        return value.map(present -> query(name, present)).orElse(this);
    }

    /** Values in one comma list, as {@code include} and {@code id:in} want them. */
    ApiRequest queryList(String name, List<?> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.toString()));
        return query(name, String.join(",", texts));
    }

    ApiRequest json(JsonNode content) {
        return new ApiRequest(method, template, path, Optional.of(content), isRepeatable);
    }

    ApiRequest repeatable(boolean repeatable) {
        return new ApiRequest(method, template, path, body, repeatable);
    }

    /** Whether the answer is what matters, and not only that there was one. */
    boolean isRead() {
        return method.equals("GET") || method.equals("POST");
    }

    /** How it is counted: {@code GET /v3/channels/{id}/listings}. */
    String name() {
        return method + " " + template;
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",");
    }
}
