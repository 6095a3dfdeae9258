package dev.bcsite.function.http;

import java.util.Objects;

/**
 * What a shopper's browser asks, as every host of the function hands it over.
 *
 * @param method in capitals
 * @param path as it was sent, still encoded, without the query
 * @param query what follows the question mark, still encoded; empty when there is none
 * @param body never longer than {@link #LARGEST_BODY}
 * @param client the shopper's address, as far as the host knows it; only ever counted with
 */
public record Request(String method, String path, String query, Headers headers, byte[] body, String client) {

    /** Bytes. What is longer, a host refuses without reading it. */
    public static final int LARGEST_BODY = 16 * 1024;

    public Request {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(headers, "headers");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(client, "client");
    }

    public boolean isReading() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** The content type without its parameters, in lower case; empty when there is none. */
    public String contentType() {
        String type = headers.only("content-type").orElse("");
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether a person looks at the answer, and not a script. */
    public boolean wantsPage() {
        return headers.only("accept").orElse("").contains("text/html");
    }
}
