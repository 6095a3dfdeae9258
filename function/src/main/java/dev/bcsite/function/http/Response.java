package dev.bcsite.function.http;

import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer, ready to be sent.
 *
 * @param headers in order; a name may come twice, as Set-Cookie does
 */
public record Response(int status, List<Map.Entry<String, String>> headers, byte[] body) {

    public Response {
        headers = List.copyOf(headers);
    }

    public static Response json(int status, Data body) {
        return of(status, "application/json; charset=utf-8", Json.write(body));
    }

    public static Response page(int status, String html) {
        return of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public static Response text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** To another page, which is read with GET whatever this request was. */
    public static Response seeOther(String location) {
        return new Response(303, List.of(Map.entry("Location", location)), new byte[0]);
    }

    public static Response of(int status, String type, byte[] body) {
        return new Response(status, List.of(Map.entry("Content-Type", type)), body);
    }

    /** The same with one more header. */
    public Response with(String name, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
                throw new IllegalArgumentException("The value of " + name + " cannot be sent in a header");
            }
        }
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new Response(status, more, body);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        for (Map.Entry<String, String> header : headers) {
            if (header.getKey().equalsIgnoreCase(name)) {
                return Optional.of(header.getValue());
            }
        }
        return Optional.empty();
    }
}
