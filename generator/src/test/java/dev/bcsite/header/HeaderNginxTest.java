package dev.bcsite.header;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.bcsite.base.OutputPath;
import dev.bcsite.sandbox.browser.Nginx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's nginx with the configuration that docs/how-to/deploy.md shows for header files: pages get what the preview sends. */
class HeaderNginxTest {

    private static final Path PAGE = Path.of("..", "docs", "how-to", "deploy.md");
    private static final String CHECKOUT = "https://checkout.shop.example";
    private static final PageHeaders HEADERS = new PageHeaders(List.of(CHECKOUT));
    private static final CheckoutPolicy POLICY = CheckoutPolicy.embedding("https://sdk.example", CHECKOUT);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private Path root;
    private HttpServer function;
    private Nginx nginx;

    @BeforeEach
    void start() throws Exception {
        root = Files.createDirectories(folder.resolve("site"));
        for (String page : List.of("mugs", "checkout", "de/checkout")) {
            Files.writeString(Files.createDirectories(root.resolve(page)).resolve("index.html"), page);
        }
        Files.writeString(root.resolve("404.html"), "nothing here");
        Files.writeString(Files.createDirectories(root.resolve("assets")).resolve("shop.0123456789.js"), "1;");
        HeaderRules rules = HeaderRules.of(HEADERS, POLICY, true, List.of("/", "/de/"));
        for (Map.Entry<OutputPath, byte[]> file : HeaderHost.NGINX.files(rules).entrySet()) {
            Files.write(file.getKey().in(root), file.getValue());
        }
        startFunction();
        nginx = Nginx.start(folder, configuration());
    }

    @AfterEach
    void stop() throws IOException {
        if (nginx != null) {
            nginx.close();
        }
        if (function != null) {
            function.stop(0);
        }
    }

    /** What answers below /api says itself what may be kept, and what a page after it may know. */
    private void startFunction() throws IOException {
        function = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        function.createContext("/api/", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
                exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
                exchange.sendResponseHeaders(200, -1);
            }
        });
        function.start();
    }

    @Test
    void everyPageHasWhatThePreviewSends() throws Exception {
        Map<String, String> usual = HEADERS.of(CheckoutPolicy.NONE);
        usual.put("Strict-Transport-Security", "max-age=31536000");
        usual.put("Cache-Control", "no-cache");
        assertHeaders(usual, "/mugs/");
        assertHeaders(usual, "/nowhere/");
        Map<String, String> checkout = HEADERS.of(POLICY);
        checkout.put("Strict-Transport-Security", "max-age=31536000");
        checkout.put("Cache-Control", "no-cache");
        assertHeaders(checkout, "/checkout/");
        assertHeaders(checkout, "/de/checkout/");
    }

    @Test
    void filesThatAreKeptMayBeLoadedByBigCommercesPages() throws Exception {
        Map<String, String> kept = HEADERS.of(CheckoutPolicy.NONE);
        kept.put("Strict-Transport-Security", "max-age=31536000");
        kept.put("Cache-Control", "public, max-age=31536000, immutable");
        kept.put("Cross-Origin-Resource-Policy", "cross-origin");
        kept.put("Access-Control-Allow-Origin", "*");
        assertHeaders(kept, "/assets/shop.0123456789.js");
    }

    @Test
    void theFunctionsOwnHeadersStand() throws Exception {
        Map<String, String> functions = HEADERS.of(CheckoutPolicy.NONE);
        functions.put("Strict-Transport-Security", "max-age=31536000");
        functions.put("Cache-Control", "no-store");
        functions.put("Referrer-Policy", "no-referrer");
        assertHeaders(functions, "/api/cart");
    }

    @Test
    void nobodyReadsTheConfiguration() throws Exception {
        assertEquals(404, send("/headers.conf").statusCode());
        assertEquals(404, send("/headers.map").statusCode());
    }

    /** Each once, and nothing else that is about safety. */
    private void assertHeaders(Map<String, String> expected, String path) throws Exception {
        Map<String, String> given = new TreeMap<>();
        send(path).headers().map().forEach((name, values) -> given.put(name.toLowerCase(), String.join(" + ", values)));
        given.keySet()
                .removeAll(List.of(
                        "accept-ranges",
                        "connection",
                        "content-length",
                        "content-type",
                        "date",
                        "etag",
                        "last-modified",
                        "server"));
        Map<String, String> lower = new TreeMap<>();
        expected.forEach((name, value) -> lower.put(name.toLowerCase(), value));
        assertEquals(lower, given, path);
    }

    private HttpResponse<String> send(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + nginx.port() + path);
        return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String configuration() throws IOException {
        return Files.readString(PAGE)
                .replaceFirst("(?s).*<!-- tried by [^>]*HeaderNginxTest.java -->\n```nginx\n(.*?)```.*", "$1")
                .replace("127.0.0.1:8090", "127.0.0.1:" + function.getAddress().getPort());
    }
}
