package dev.bcsite.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FunctionServerTest {

    /** More than one address may ask at once. */
    private static final int MANY = 1500;

    /** More than come to it in the seconds that this takes. */
    private static final int FEW = 300;

    @Test
    void requestsUnderWayAreAnsweredBeforeItEnds() throws Exception {
        RunningFunction function = RunningFunction.start(Duration.ofSeconds(10), false);
        try (Socket socket = function.open()) {
            socket.getOutputStream()
                    .write(
                            ascii(
                                    "POST /api/nowhere HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n"));
            // It asks for the body, so the request is under way.
            assertEquals("HTTP/1.1 100", new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));

            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> close(function));
            awaitThatNobodyIsLetIn(function);
            socket.getOutputStream().write(ascii("hello"));

            assertEquals(List.of(404), RunningFunction.statuses(RunningFunction.rest(socket)));
            end.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void itEndsWithinTenSecondsWhateverIsUnderWay() throws Exception {
        RunningFunction function = RunningFunction.start(Duration.ofSeconds(60), false);
        try (Socket socket = function.open()) {
            socket.getOutputStream().write(ascii("POST /api/nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n"));

            CompletableFuture.runAsync(() -> close(function)).get(12, TimeUnit.SECONDS);
        }
    }

    @Test
    void anybodyCanMakeUpTheAddressThatTheyComeFrom() throws Exception {
        try (RunningFunction function = RunningFunction.start(Duration.ofSeconds(10), false)) {
            assertTrue(isTooOften(function, "203.0.113.7", MANY));
            assertTrue(isTooOften(function, "203.0.113.8", FEW));
        }
    }

    @Test
    void aProxyTellsTheAddressThatItSaw() throws Exception {
        try (RunningFunction function = RunningFunction.start(Duration.ofSeconds(10), true)) {
            assertTrue(isTooOften(function, "192.0.2.1, 203.0.113.7", MANY));
            assertTrue(isTooOften(function, "192.0.2.2, 203.0.113.7", FEW));
            assertFalse(isTooOften(function, "203.0.113.7, 203.0.113.8", FEW));
        }
    }

    @Test
    void aPortThatIsTakenIsTold() throws Exception {
        try (FunctionServer first = FunctionServer.on("127.0.0.1", 0)) {
            int port = first.address().getPort();

            String told = assertThrows(BcsiteException.class, () -> FunctionServer.on("127.0.0.1", port))
                    .getMessage();

            assertTrue(
                    told.startsWith("port " + port + " of 127.0.0.1 cannot be had")
                            && told.endsWith("; choose another with --port, or 0 for any free one"),
                    told);
        }
    }

    /** Whether some of these requests are told to come later. */
    private static boolean isTooOften(RunningFunction function, String forwarded, int times) throws IOException {
        String request = "GET /api/cart HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: " + forwarded + "\r\n\r\n";
        List<Integer> statuses = RunningFunction.statuses(function.send(ascii(request.repeat(times))));
        assertEquals(times, statuses.size());
        return statuses.contains(429);
    }

    /** Until connections are refused, which is when it has begun to end. */
    private static void awaitThatNobodyIsLetIn(RunningFunction function) throws IOException {
        for (int tries = 0; tries < 100_000; tries++) {
            try {
                function.open().close();
            } catch (ConnectException e) {
                return;
            }
        }
        throw new AssertionError("it still lets everybody in");
    }

    private static void close(RunningFunction function) {
        try {
            function.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
