package dev.bcsite.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpStatus;

/**
 * An answer as it goes over the wire in HTTP/1.1, open to spoiling: nothing checks that its parts fit.
 *
 * @param head the lines after the status line, without line ends
 * @param body with its chunk sizes, when it has any
 */
public record Frame(String statusLine, List<String> head, byte[] body) {

    private static final String LENGTH = "Content-Length";

    public Frame {
        head = List.copyOf(head);
        body = body.clone();
    }

    /** The answer as it should be, with its length. */
    public static Frame of(Response response) {
        List<String> head = new ArrayList<>();
        response.headers().forEach((name, value) -> head.add(name + ": " + value));
        String statusLine = "HTTP/1.1 " + response.status() + " " + HttpStatus.getMessage(response.status());
        return new Frame(statusLine, head, response.body()).withLength(response.body().length);
    }

    public Frame withStatusLine(String other) {
        return new Frame(other, head, body);
    }

    /** One more line in the head. */
    public Frame with(String line) {
        List<String> more = new ArrayList<>(head);
        more.add(line);
        return new Frame(statusLine, more, body);
    }

    public Frame without(String header) {
        String start = header.toLowerCase(Locale.ROOT) + ":";
        List<String> fewer = head.stream()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith(start))
                .toList();
        return new Frame(statusLine, fewer, body);
    }

    /** Says this length, whatever the body has. */
    public Frame withLength(int bytes) {
        return without(LENGTH).with(LENGTH + ": " + bytes);
    }

    /** Says no length: the body ends where the connection does. */
    public Frame withoutLength() {
        return without(LENGTH).with("Connection: close");
    }

    /** In two chunks, the first of them with this size before it and the second followed by this ending. */
    public Frame inChunks(String firstSize, String ending) {
        int half = body.length / 2;
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(body.length + 32);
        chunks.writeBytes(ascii(firstSize + "\r\n"));
        chunks.write(body, 0, half);
        chunks.writeBytes(ascii("\r\n" + Integer.toHexString(body.length - half) + "\r\n"));
        chunks.write(body, half, body.length - half);
        chunks.writeBytes(ascii("\r\n" + ending));
        Frame chunked = new Frame(statusLine, head, chunks.toByteArray());
        return chunked.without(LENGTH).with("Transfer-Encoding: chunked");
    }

    /** The size that belongs before the first of two chunks. */
    public String firstSize() {
        return Integer.toHexString(body.length / 2);
    }

    /** How many bytes come before the body. */
    public int headLength() {
        return headBytes().length;
    }

    public int length() {
        return headLength() + body.length;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(length());
        bytes.writeBytes(headBytes());
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    private byte[] headBytes() {
        StringBuilder text = new StringBuilder(statusLine).append("\r\n");
        head.forEach(line -> text.append(line).append("\r\n"));
        return ascii(text.append("\r\n").toString());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }
}
