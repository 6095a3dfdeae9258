package dev.bcsite.function.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a host may do to us that answers as it should not. */
class ExchangeTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    /** Says this to whoever connects, and reports when the other side has gone. */
    private static final class Host implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final BlockingQueue<String> gone = new LinkedBlockingQueue<>();

        Host(String said) throws IOException {
            Thread thread = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    InputStream in = socket.getInputStream();
                    socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
                    while (in.read() >= 0) {
                        // Until the other side goes.
                    }
                    gone.add("gone");
                } catch (IOException e) {
                    gone.add("gone");
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        HttpRequest.Builder request() {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"));
        }

        void requireLeft() throws InterruptedException {
            assertEquals("gone", gone.poll(30, TimeUnit.SECONDS));
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    @Test
    void anAnswerIsReadToItsEnd() throws Exception {
        try (Host host = new Host("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")) {
            assertArrayEquals(
                    new byte[] {'o', 'k'}, Exchange.of(host.request(), LONG, 2).body());
        }
    }

    @Test
    void whoSaysNothingIsLeft() throws Exception {
        try (Host host = new Host("")) {
            assertThrows(HttpTimeoutException.class, () -> Exchange.of(host.request(), SHORT, 100));
            host.requireLeft();
        }
    }

    @Test
    void whoStopsWithinTheBodyIsLeft() throws Exception {
        try (Host host = new Host("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")) {
            assertThrows(HttpTimeoutException.class, () -> Exchange.of(host.request(), SHORT, 100));
            host.requireLeft();
        }
    }

    @Test
    void whoSaysTooMuchIsLeft() throws Exception {
        try (Host host = new Host("HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n" + "x".repeat(101))) {
            IOException refused = assertThrows(IOException.class, () -> Exchange.of(host.request(), LONG, 100));
            assertEquals("the answer is longer than 100 bytes", refused.getMessage());
            host.requireLeft();
        }
    }

    @Test
    void anotherPlaceIsNotGoneTo() throws Exception {
        try (Host host = new Host("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")) {
            assertEquals(302, Exchange.of(host.request(), LONG, 100).statusCode());
        }
    }
}
