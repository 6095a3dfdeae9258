package dev.bcsite.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One answer of the sandbox.
 *
 * @param headers one value per name, in the order they are sent
 * @param delivery how it reaches the client; anything but whole is a fault
 */
public record Response(int status, Map<String, String> headers, byte[] body, Delivery delivery) {

    public Response {
        headers = new LinkedHashMap<>(headers);
        body = body.clone();
    }

    public static Response of(int status, String contentType, byte[] body) {
        return new Response(status, Map.of("Content-Type", contentType), body, Delivery.WHOLE);
    }

    public static Response of(int status, String contentType, String body) {
        return of(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer without a body, such as 204. */
    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0], Delivery.WHOLE);
    }

    public Response with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, body, delivery);
    }

    public Response without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.keySet().removeIf(header::equalsIgnoreCase);
        return new Response(status, fewer, body, delivery);
    }

    public Response withBody(byte[] other) {
        return new Response(status, headers, other, delivery);
    }

    public Response delivered(Delivery other) {
        return new Response(status, headers, body, other);
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }
}
