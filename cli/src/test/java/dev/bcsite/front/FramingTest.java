package dev.bcsite.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The function's server, asked over raw sockets. */
class FramingTest {

    private static final String HOST = "Host: 127.0.0.1\r\n";
    private static final String HEALTH = "GET /api/health HTTP/1.1\r\n" + HOST + "\r\n";
    private static final Duration IDLE = Duration.ofMillis(400);

    private static RunningFunction function;

    @BeforeAll
    static void start() throws IOException {
        function = RunningFunction.start(IDLE, false);
    }

    @AfterAll
    static void stop() throws IOException {
        function.close();
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotPlainlyOneRequestIsRefusedOnceAndHidesNone() {
        Map<String, byte[]> all = Framings.all();
        assertTrue(all.size() >= 190, () -> all.size() + " framings");
        return all.entrySet().stream()
                .map(framing -> DynamicTest.dynamicTest(
                        framing.getKey().replaceAll("[^ -~]", "?"), () -> isRefusedOnce(framing.getValue())));
    }

    private static void isRefusedOnce(byte[] framing) throws IOException {
        int before = function.asked().size();

        String answers = function.send(framing);

        List<Integer> statuses = RunningFunction.statuses(answers);
        assertEquals(1, statuses.size(), answers);
        assertTrue((statuses.get(0) >= 400 && statuses.get(0) < 500) || statuses.get(0) == 505, answers);
        List<String> asked = function.asked();
        // What got to the function was refused there: no such address, no such method, too much.
        assertTrue(Set.of("none", "add").containsAll(asked.subList(before, asked.size())), asked::toString);
        assertFalse(answers.contains("jetty"), answers);
        assertFalse(answers.contains("Exception"), answers);
        assertEquals(List.of(200), RunningFunction.statuses(function.send(ascii(HEALTH))));
    }

    @Test
    void aRefusalOfTheServerIsAProblemAsThoseOfTheFunctionAre() throws IOException {
        String answer = function.send(ascii("GET /api/health HTTP/1.1\r\n\r\n"));

        assertTrue(answer.startsWith("HTTP/1.1 400 Bad Request\r\n"), answer);
        assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
        assertTrue(
                answer.endsWith("\r\n\r\n{\"problem\":{\"reason\":\"malformed\",\"malformed\":true,"
                        + "\"message\":\"this request cannot be answered\"}}"),
                answer);
    }

    @Test
    void requestsInOnePieceAreAnsweredInTheirOrder() throws IOException {
        String nowhere = "GET /api/nowhere HTTP/1.1\r\n" + HOST + "\r\n";

        String answers = function.send(ascii((HEALTH + nowhere).repeat(20)));

        List<Integer> expected = new ArrayList<>();
        Collections.nCopies(20, List.of(200, 404)).forEach(expected::addAll);
        assertEquals(expected, RunningFunction.statuses(answers));
    }

    @Test
    void ordinaryRequestsOfAllFormsAreAnswered() throws IOException {
        String json = "Origin: https://shop.example\r\nContent-Type: application/json\r\n";
        String post = "POST /api/cart/clear HTTP/1.1\r\n" + HOST + json;
        for (String request : List.of(
                post + "Content-Length: 2\r\n\r\n{}",
                post + "Content-Length: 0002\r\n\r\n{}",
                post + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                post + "Transfer-Encoding: chunked\r\n\r\n1;a=b\r\n{\r\n01;c=\"d\"\r\n}\r\n0\r\nX: y\r\n\r\n",
                post + "Content-Length: 0\r\n\r\n",
                "POST http://127.0.0.1/api/cart/clear HTTP/1.1\r\n" + HOST + json + "Content-Length: 2\r\n\r\n{}",
                "POST /api/cart/clear HTTP/1.0\r\n" + HOST + json + "Content-Length: 2\r\n\r\n{}",
                "\r\n\r\n" + post + "Content-Length: 2\r\n\r\n{}",
                post + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n"
                        + "Content-Length: 2\r\n\r\n{}")) {
            assertEquals(List.of(200), RunningFunction.statuses(function.send(ascii(request))), request);
        }
    }

    @Test
    void whoeverAsksFirstIsToldToSendTheBody() throws IOException {
        String head = "POST /api/cart/clear HTTP/1.1\r\n" + HOST + "Origin: https://shop.example\r\n"
                + "Content-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n";

        try (Socket socket = function.open()) {
            socket.getOutputStream().write(ascii(head));
            assertEquals(
                    "HTTP/1.1 100 Continue\r\n\r\n",
                    new String(socket.getInputStream().readNBytes(25), StandardCharsets.US_ASCII));
            socket.getOutputStream().write(ascii("{}"));

            assertEquals(List.of(200), RunningFunction.statuses(RunningFunction.rest(socket)));
        }
    }

    @Test
    void aBodyThatIsTooLongIsToldAndEndsTheConnection() throws IOException {
        String head = "POST /api/cart/clear HTTP/1.1\r\n" + HOST + "Origin: https://shop.example\r\n"
                + "Content-Type: application/json\r\nContent-Length: 16385\r\n\r\n";

        String answer = function.send(ascii(head + "x".repeat(16385) + HEALTH));

        assertEquals(List.of(413), RunningFunction.statuses(answer));
        assertTrue(answer.contains("\"reason\":\"too-large\""), answer);
    }

    @Test
    void aBodyThatDoesNotComeIsNotWaitedFor() throws IOException {
        try (Socket socket = function.open()) {
            socket.getOutputStream()
                    .write(ascii("POST /api/cart/clear HTTP/1.1\r\n" + HOST + "Content-Length: 50\r\n\r\nhello"));

            String answer = RunningFunction.rest(socket);

            assertTrue(List.of(List.of(), List.of(408)).contains(RunningFunction.statuses(answer)), answer);
        }
    }

    @Test
    void aRequestThatComesByteByByteIsNotWaitedFor() throws IOException {
        String body = "POST /api/cart/clear HTTP/1.1\r\n" + HOST + "Content-Length: 16000\r\n\r\n";

        for (String start : List.of("", "GET /api/health HTTP/1.1\r\n" + HOST + "X: ", body)) {
            String answer = dribble(ascii(start));

            assertTrue(
                    List.of(List.of(), List.of(400), List.of(408)).contains(RunningFunction.statuses(answer)), answer);
        }
    }

    @Test
    void manyWhoSayNothingKeepNobodyWaiting() throws IOException {
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            silent.add(function.open());
            silent.get(i).getOutputStream().write('G');
        }

        assertEquals(List.of(200), RunningFunction.statuses(function.send(ascii(HEALTH))));
        for (Socket socket : silent) {
            assertEquals(List.of(), RunningFunction.statuses(RunningFunction.rest(socket)));
            socket.close();
        }
    }

    /** Sends one byte after the other until there is an answer, or the end. Each waits for an answer as long as a tenth of the idle time. */
    private static String dribble(byte[] head) throws IOException {
        try (Socket socket = function.open()) {
            socket.getOutputStream().write(head);
            socket.setSoTimeout((int) IDLE.toMillis() / 10);
            for (int sent = 0; sent < 1000; sent++) {
                try {
                    int first = socket.getInputStream().read();
                    return first < 0 ? "" : (char) first + RunningFunction.rest(socket);
                } catch (SocketTimeoutException e) {
                    socket.getOutputStream().write('x');
                } catch (IOException e) {
                    return "";
                }
            }
            throw new AssertionError("still waiting after 1000 bytes");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
