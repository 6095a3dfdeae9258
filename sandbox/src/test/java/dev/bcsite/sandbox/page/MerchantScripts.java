package dev.bcsite.sandbox.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A host where a merchant keeps a checkout of their own. */
final class MerchantScripts implements AutoCloseable {

    static final String SCRIPT = """
            const config = window.checkoutConfig;
            document.getElementById(config.containerId).textContent = "custom " + (config.orderId ?? config.checkoutId);
            """;

    private final HttpServer server;

    MerchantScripts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", MerchantScripts::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] body = SCRIPT.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/javascript");
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    String url() {
        return address() + "/auto-loader.js";
    }

    static String hash(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-384").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha384-" + Base64.getEncoder().encodeToString(digest);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
