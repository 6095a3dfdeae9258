package dev.bcsite.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request as the sandbox received it.
 *
 * @param method in capitals
 * @param path decoded, without the query
 * @param rawQuery as sent, without the question mark; empty when there is none
 * @param headers names in lower case
 * @param body empty when there is none
 */
public record Request(String method, String path, String rawQuery, Map<String, List<String>> headers, byte[] body) {

    public Request {
        Map<String, List<String>> lower = new TreeMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        headers = Map.copyOf(lower);
        body = body.clone();
    }

    /** The first value of a header, whatever its case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    public Query query() {
        return Query.parse(rawQuery);
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as a form; refuses with 415 or 400 when it is none. */
    public Form form() {
        return Form.of(this);
    }

    /** The same request with another path. */
    public Request withPath(String other) {
        return new Request(method, other, rawQuery, headers, body);
    }

    /** The same request with another query. */
    public Request withQuery(String other) {
        return new Request(method, path, other, headers, body);
    }

    /** The same request with another body. */
    public Request withBody(byte[] other) {
        return new Request(method, path, rawQuery, headers, other);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** The request line only: headers carry the token. */
    @Override
    public String toString() {
        return method + " " + path + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
    }
}
