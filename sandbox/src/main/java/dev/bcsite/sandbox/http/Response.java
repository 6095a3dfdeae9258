package dev.bcsite.sandbox.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One answer of the sandbox. It does not change; answers made of one another share its bytes.
 *
 * <p>Headers have one value per name, in the order they are sent.
 */
public final class Response {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Delivery delivery;

    private Response(int status, Map<String, String> headers, byte[] body, Delivery delivery) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.delivery = delivery;
    }

    public static Response of(int status, String contentType, byte[] body) {
        return taking(status, contentType, body.clone());
    }

    public static Response of(int status, String contentType, String body) {
        return taking(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Of bytes that nobody else has. Pages are large, and a copy of each would keep the collector busy. */
    public static Response taking(int status, String contentType, byte[] body) {
        return new Response(status, Map.of("Content-Type", contentType), body, Delivery.WHOLE);
    }

    /** An answer without a body, such as 204. */
    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0], Delivery.WHOLE);
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** How it reaches the client; anything but whole is a fault. */
    public Delivery delivery() {
        return delivery;
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

    public Response withoutHeaders() {
        return new Response(status, Map.of(), body, delivery);
    }

    public Response withBody(byte[] other) {
        return new Response(status, headers, other.clone(), delivery);
    }

    public Response delivered(Delivery other) {
        return new Response(status, headers, body, other);
    }

    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** A copy of the body; {@link #bytes} looks at it without one. */
    public byte[] body() {
        return body.clone();
    }

    public ByteBuffer bytes() {
        return ByteBuffer.wrap(body).asReadOnlyBuffer();
    }

    public int length() {
        return body.length;
    }

    @Override
    public String toString() {
        return status + ", " + body.length + " bytes";
    }
}
