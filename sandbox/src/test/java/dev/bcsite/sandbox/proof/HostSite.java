package dev.bcsite.sandbox.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A shop's site on a port of its own, whose page embeds the checkout with BigCommerce's browser library. */
final class HostSite implements AutoCloseable {

    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Pay</title><link rel="icon" href="data:,">
            <h1>Shop</h1><div id="checkout"></div><script src="/host.js"></script></html>
            """;

    private final HttpServer server;
    private final byte[] script;

    private HostSite(HttpServer server, byte[] script) {
        this.server = server;
        this.script = script;
    }

    /** @param folder for the script, which is made of the library */
    static HostSite open(Scripts scripts, Path folder) throws IOException {
        Path script = folder.resolve("host.js");
        Scripts.Outcome made = scripts.run(Map.of(), "bundle.mjs", "host.mjs", script.toString());
        assertEquals(0, made.status(), made::said);
        InetAddress local = InetAddress.getByName("127.0.0.1");
        HostSite site = new HostSite(HttpServer.create(new InetSocketAddress(local, 0), 0), Files.readAllBytes(script));
        site.server.createContext("/", site::answer);
        site.server.start();
        return site;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The page that embeds this. @param styles empty, or as JSON */
    String embedding(String url, String styles) {
        String query = "?url=" + encoded(url);
        return address() + "/" + (styles.isEmpty() ? query : query + "&styles=" + encoded(styles));
    }

    private void answer(HttpExchange exchange) {
        boolean isScript = exchange.getRequestURI().getPath().equals("/host.js");
        byte[] body = isScript ? script : PAGE.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", isScript ? "text/javascript" : "text/html");
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
