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
 * @param use what it does to the store
 * @param isRepeatable whether sending it twice does no harm, so that it may be sent again after an answer was lost
 * @param isAnswerRead whether the answer is what matters, and not only that there was one
 */
record ApiRequest(
        String method,
        String template,
        String path,
        Optional<JsonNode> body,
        Use use,
        boolean isRepeatable,
        boolean isAnswerRead) {

    enum Use {
        READS,
        WRITES
    }

    static ApiRequest get(String template, Object... ids) {
        return read("GET", template, ids);
    }

    /** A POST that only reads, as questions with a long list of items do. */
    static ApiRequest question(String template) {
        return read("POST", template);
    }

    static ApiRequest delete(String template, Object... ids) {
        return write("DELETE", template, ids);
    }

    static ApiRequest put(String template, Object... ids) {
        return write("PUT", template, ids);
    }

    /** A POST that creates: sent twice, it may create two. */
    static ApiRequest post(String template, Object... ids) {
        return write("POST", template, ids).repeatable(false).readingAnswer();
    }

    private static ApiRequest read(String method, String template, Object... ids) {
        return new ApiRequest(method, template, path(template, ids), Optional.empty(), Use.READS, true, true);
    }

    private static ApiRequest write(String method, String template, Object... ids) {
        return new ApiRequest(method, template, path(template, ids), Optional.empty(), Use.WRITES, true, false);
    }

    private static String path(String template, Object... ids) {
        String path = template;
        for (Object id : ids) {
            path = path.replaceFirst("\\{[a-z]+}", encoded(id));
        }
        return path;
    }

    ApiRequest query(String name, Object value) {
        String separator = path.contains("?") ? "&" : "?";
        String asking = path + separator + name + "=" + encoded(value);
        return new ApiRequest(method, template, asking, body, use, isRepeatable, isAnswerRead);
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
        return new ApiRequest(method, template, path, Optional.of(content), use, isRepeatable, isAnswerRead);
    }

    ApiRequest repeatable(boolean repeatable) {
        return new ApiRequest(method, template, path, body, use, repeatable, isAnswerRead);
    }

    ApiRequest readingAnswer() {
        return new ApiRequest(method, template, path, body, use, isRepeatable, true);
    }

    boolean isWrite() {
        return use == Use.WRITES;
    }

    /** How it is counted: {@code GET /v3/channels/{id}/listings}. */
    String name() {
        return method + " " + template;
    }

    /** Without the body, which may hold a secret. */
    @Override
    public String toString() {
        return method + " " + path;
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",");
    }
}
