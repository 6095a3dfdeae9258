package dev.bcsite.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.sandbox.browser.Nginx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function behind Debian's nginx, with the configuration that docs/how-to/run-the-function.md shows. */
class FunctionNginxTest {

    private static final Path PAGE = Path.of("..", "docs", "how-to", "run-the-function.md");
    private static final int MOST_IN_A_MINUTE = 1200;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private RunningFunction function;
    private Nginx nginx;

    @BeforeEach
    void start() throws Exception {
        function = RunningFunction.start(Duration.ofSeconds(10), true);
        Files.writeString(Files.createDirectories(folder.resolve("site/cart")).resolve("index.html"), "the page");
        nginx = Nginx.start(folder, configuration());
    }

    @AfterEach
    void stop() throws IOException {
        if (nginx != null) {
            nginx.close();
        }
        if (function != null) {
            function.close();
        }
    }

    @Test
    void pagesAreTheSitesAndEverythingBelowApiIsTheFunctions() throws Exception {
        assertEquals("the page", send(request("/cart/")).body());
        assertEquals("{\"status\":\"ok\"}", send(request("/api/health")).body());
        assertEquals(
                404,
                send(request("/api/metrics").header("Authorization", "Bearer x"))
                        .statusCode());
        assertEquals(400, send(request("/api/cart?home=%2Ffr%2F")).statusCode());
        assertEquals(200, send(request("/api/cart?home=%2F")).statusCode());
    }

    @Test
    void cookiesAndRedirectsComeThrough() throws Exception {
        HttpResponse<String> added = send(request("/api/cart/lines")
                .header("Origin", "https://shop.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.ofString("product=1&quantity=1")));

        assertEquals(303, added.statusCode(), added::body);
        assertEquals(List.of("/api/cart"), added.headers().allValues("location"));
        assertTrue(added.headers().allValues("set-cookie").get(0).startsWith("__Host-bcsite="));
        assertEquals(List.of("no-store"), added.headers().allValues("cache-control"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedByTheFunction() throws Exception {
        HttpResponse<String> refused = send(request("/api/cart/clear")
                .header("Origin", "https://shop.example")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(17_000))));

        assertEquals(413, refused.statusCode());
        assertTrue(refused.body().contains("\"reason\":\"too-large\""), refused::body);
    }

    @Test
    void anAddressThatAShopperMakesUpIsNotBelieved() throws Exception {
        int refused = 0;
        for (int i = 0; i < MOST_IN_A_MINUTE * 2 && refused == 0; i++) {
            HttpResponse<String> answer = send(request("/api/cart").header("X-Forwarded-For", "198.51.100." + i % 250));
            refused += answer.statusCode() == 429 ? 1 : 0;
        }
        assertEquals(1, refused);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + nginx.port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String configuration() throws IOException {
        return Files.readString(PAGE)
                .replaceFirst("(?s).*```nginx\n(.*?)```.*", "$1")
                .replace("http://127.0.0.1:8090", "http://127.0.0.1:" + function.port());
    }
}
