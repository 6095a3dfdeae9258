package dev.bcsite.sandbox.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much a request may carry, byte by byte on a socket. */
class LargeBodiesTest {

    private static final int CHUNK = 1024 * 1024;
    private static final String TOO_LARGE =
            "{\"status\":413,\"title\":\"The request body is larger than 25165824 bytes\"";

    private JettyServer server;

    @BeforeEach
    void answerWithTheSizeOfTheBody() throws IOException {
        server = JettyServer.bind(0);
        server.start(request -> Response.of(200, "text/plain", Integer.toString(request.body().length)));
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** How a client says how long its body is. */
    private enum Framing {
        WITH_LENGTH,
        IN_CHUNKS
    }

    @Test
    void aBodyOfTheLargestSizeIsAnswered() throws Exception {
        for (Framing framing : Framing.values()) {
            Answer answer = send("/stores/abc123/v3/catalog/products", framing, JettyHandler.LARGEST_BODY);
            assertEquals("HTTP/1.1 200 OK", answer.status(), framing.name());
            assertEquals("25165824", answer.body().replaceAll("\\s*8\\s+(\\d+)\\s+0\\s*", "$1"), framing.name());
        }
    }

    @Test
    void aLargerOneIsRefusedWith413() throws Exception {
        for (Framing framing : Framing.values()) {
            Answer answer = send("/stores/abc123/v3/catalog/products", framing, JettyHandler.LARGEST_BODY + 1);
            assertEquals("HTTP/1.1 413 Payload Too Large", answer.status(), framing.name());
            String json = answer.body().substring(answer.body().indexOf('{'));
            assertEquals(TOO_LARGE, json.substring(0, TOO_LARGE.length()), framing.name());
        }
    }

    @Test
    void v2RefusesInItsOwnShape() throws Exception {
        Answer answer = send("/stores/abc123/v2/orders", Framing.IN_CHUNKS, JettyHandler.LARGEST_BODY + 1);
        String json = answer.body()
                .substring(answer.body().indexOf('['), answer.body().indexOf(']') + 1);
        assertEquals("[{\"status\":413,\"message\":\"The request body is larger than 25165824 bytes\"}]", json);
    }

    private record Answer(String status, String body) {

        static Answer of(String text) {
            int blank = text.indexOf("\r\n\r\n");
            return new Answer(text.substring(0, text.indexOf("\r\n")), text.substring(blank + 4));
        }
    }

    private Answer send(String path, Framing framing, int bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.origin().getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            String length = framing == Framing.WITH_LENGTH ? "Content-Length: " + bytes : "Transfer-Encoding: chunked";
            ascii(out, "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length + "\r\n\r\n");
            for (int sent = 0; sent < bytes; sent += CHUNK) {
                byte[] part = new byte[Math.min(CHUNK, bytes - sent)];
                ascii(out, framing == Framing.IN_CHUNKS ? hexadecimal(part.length) + "\r\n" : "");
                out.write(part);
                ascii(out, framing == Framing.IN_CHUNKS ? "\r\n" : "");
            }
            ascii(out, framing == Framing.IN_CHUNKS ? "0\r\n\r\n" : "");
            out.flush();
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        }
    }

    private static void ascii(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hexadecimal(int number) {
        return Integer.toHexString(number).toLowerCase(Locale.ROOT);
    }
}
