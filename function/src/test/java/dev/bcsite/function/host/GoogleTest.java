package dev.bcsite.function.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The function in Google's own invoker, over HTTP. */
class GoogleTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static HostedShop shop;
    private static HostProgram program;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        shop = HostedShop.open();
        port = freePort();
        program = invoker(port, shop.environment());
        program.awaitLine("URL: http://localhost:" + port + "/");
        // On a busy machine a program that has just been started may need longer than a shopper is kept waiting.
        for (int tries = 1; send(adding()).statusCode() != 200; tries++) {
            assertTrue(tries < 5, program::said);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        program.close();
        shop.close();
    }

    @Test
    void aShopperFillsACartAndSeesItAgain() throws Exception {
        HttpResponse<String> added = send(adding());

        assertEquals(200, added.statusCode(), added::body);
        assertEquals(List.of("application/json; charset=utf-8"), added.headers().allValues("content-type"));
        assertEquals(List.of("no-store"), added.headers().allValues("cache-control"));
        assertEquals(2, added.headers().allValues("set-cookie").size());

        HttpResponse<String> read = send(request("/api/cart").header("Cookie", cookies(added)));

        assertEquals(
                "Cup", json(read).at("lines").items().get(0).at("name").text().orElseThrow());
    }

    @Test
    void aFormIsSentOnToThePage() throws Exception {
        HttpResponse<String> added = send(request("/api/cart/lines")
                .header("Origin", shop.origin())
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("product=101&quantity=1")));

        assertEquals(303, added.statusCode());
        assertEquals(List.of("/api/cart"), added.headers().allValues("location"));

        HttpResponse<String> page =
                send(request("/api/cart").header("Accept", "text/html").header("Cookie", cookies(added)));

        assertEquals(List.of("text/html; charset=utf-8"), page.headers().allValues("content-type"));
        assertTrue(page.body().contains("<b>Cup</b>"), page::body);
    }

    @Test
    void headGetsNoBody() throws Exception {
        HttpResponse<String> head = send(request("/api/cart").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
    }

    @Test
    void theQueryArrivesAsItWasSent() throws Exception {
        assertEquals(200, send(request("/api/cart?home=%2Fde%2F")).statusCode());
        assertEquals(400, send(request("/api/cart?home=%2Ffr%2F")).statusCode());
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        HttpResponse<String> refused = send(post("/api/cart/lines", "x".repeat(17_000)));

        assertEquals(413, refused.statusCode());
        assertEquals("too-large", json(refused).at("problem", "reason").text().orElseThrow());
    }

    @Test
    void strangeAddressesAreAnsweredAllTheSame() throws Exception {
        for (String path : List.of("/", "//", "/api/cart/..;/x", "/%2e%2e/", "/api/%63art", "/api/cart;a=b", "/a%00")) {
            String status = statusOf("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertTrue(status.matches("HTTP/1.1 40[04] .*"), () -> path + ": " + status);
        }
    }

    private static HostProgram invoker(int port, Map<String, String> environment) throws IOException {
        return HostProgram.start(
                environment,
                List.of(
                        "-jar",
                        HostProgram.jarsOf("google"),
                        "--classpath",
                        HostProgram.function(),
                        "--target",
                        GoogleHandler.class.getName(),
                        "--port",
                        Integer.toString(port)));
    }

    private static HttpRequest.Builder adding() {
        return post("/api/cart/lines", "{\"product\":101,\"quantity\":2}");
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpRequest.Builder post(String path, String json) {
        return request(path)
                .header("Origin", shop.origin())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String statusOf(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new BufferedReader(new InputStreamReader(answer, StandardCharsets.ISO_8859_1)).readLine();
        }
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private static Data json(HttpResponse<String> answer) throws IOException {
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
