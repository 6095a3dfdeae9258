package dev.bcsite.function.view;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SitePagesTest {

    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch isOver = new CountDownLatch(1);
    private HttpServer server;
    private SitePages pages;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        pages = new SitePages(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    @AfterEach
    void stop() {
        isOver.countDown();
        server.stop(0);
    }

    @Test
    void aPageIsReadAsItWasPublished() throws IOException {
        serve(exchange -> answer(exchange, 200, "<p>Körbe</p>"));

        assertArrayEquals(
                "<p>Körbe</p>".getBytes(StandardCharsets.UTF_8),
                pages.read("/de/cart/").orElseThrow());
        assertEquals(List.of("GET /de/cart/ null"), asked);
    }

    @Test
    void aPageThatHasNotChangedIsNotSentAgain() throws IOException {
        serve(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"one\"");
            boolean isKnown = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (isKnown) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                answer(exchange, 200, "page");
            }
        });

        byte[] first = pages.read("/cart/").orElseThrow();
        byte[] second = pages.read("/cart/").orElseThrow();

        assertSame(first, second);
        assertEquals(List.of("GET /cart/ null", "GET /cart/ \"one\""), asked);
    }

    @Test
    void whatIsNotThereIsNoPage() throws IOException {
        serve(exchange -> answer(exchange, 404, "nothing here"));

        assertEquals(Optional.empty(), pages.read("/cart/"));
    }

    @Test
    void noRedirectIsFollowed() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Location", "https://elsewhere.example/cart/");
            exchange.sendResponseHeaders(302, -1);
        });

        assertEquals("the storefront answered 302", failure());
    }

    @Test
    void aPageThatIsTooLargeIsNotRead() {
        serve(exchange -> answer(exchange, 200, "x".repeat(SitePages.LARGEST_PAGE + 1)));

        assertEquals("the storefront cannot be read", failure());
    }

    @Test
    void aSlowStorefrontIsNotWaitedFor() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            try {
                isOver.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertEquals("the storefront did not answer within 1000 ms", failure());
    }

    @Test
    void aStorefrontThatIsNotThereIsAnIoTrouble() {
        server.stop(0);

        assertEquals("the storefront cannot be read", failure());
    }

    private String failure() {
        return assertThrows(IOException.class, () -> pages.read("/cart/")).getMessage();
    }

    private void serve(Answering answering) {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("If-None-Match"));
            try (exchange) {
                answering.answer(exchange);
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }
}
