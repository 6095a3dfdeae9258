package dev.bcsite.sandbox.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * That tests run in a browser that refuses cookies of third parties. To it localhost and 127.0.0.1 are two sites; one that does not
 * refuse shows what this would look like.
 */
@ExtendWith(BrowsingExtension.class)
class ThirdPartyCookiesTest {

    private static HttpServer server;

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", ThirdPartyCookiesTest::answer);
        server.start();
    }

    @AfterAll
    static void close() {
        server.stop(0);
    }

    private static URI at(String host) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
    }

    /** A page with a frame of the other host, which first sets a cookie and then says which it is sent. */
    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String sent = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Cookie"))
                    .orElse("none");
            String path = exchange.getRequestURI().getPath();
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            if (path.equals("/set")) {
                exchange.getResponseHeaders().set("Set-Cookie", "known=yes; SameSite=None; Secure; Path=/");
                exchange.getResponseHeaders().set("Location", "/told");
                exchange.sendResponseHeaders(303, -1);
                return;
            }
            String page = path.equals("/told")
                    ? "<p>" + sent + "</p>"
                    : "<link rel=icon href='data:,'><iframe src='"
                            + at("127.0.0.1").resolve("set") + "'></iframe>";
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String told(Visit visit) {
        return visit.open("/").frameLocator("iframe").locator("p").textContent();
    }

    @Test
    void aFrameOfAnotherSiteHasNoCookies(Browsing browsing) {
        try (Visit visit = browsing.visit(Window.PHONE.options(), at("localhost"), at("127.0.0.1"))) {
            assertEquals("none", told(visit));
        }
    }

    @Test
    void aBrowserThatTrustsThirdPartiesSendsThem(Browsing browsing, @TempDir Path profile) throws IOException {
        try (Visit visit = browsing.trustingVisit(profile, at("localhost"), at("127.0.0.1"))) {
            assertEquals("known=yes", told(visit));
        }
    }

    @Test
    void aFrameOfTheSameSiteHasItsCookiesInAnyBrowser(Browsing browsing) {
        try (Visit visit = browsing.visit(Window.PHONE.options(), at("127.0.0.1"))) {
            assertEquals("known=yes", told(visit));
        }
    }
}
