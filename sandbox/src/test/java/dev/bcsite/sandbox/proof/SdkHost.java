package dev.bcsite.sandbox.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Stands in for {@code checkout-sdk.bigcommerce.com}: a loader that is ours, and behind it BigCommerce's library as it is on npm.
 *
 * <p>As there, the loader adds the library to the page as one more script, by its address.
 */
public final class SdkHost implements AutoCloseable {

    private static final String LOADER = """
            {
              const kit = new URL("embedded-checkout.js", document.currentScript.src).href;
              window.checkoutKitLoader = {
                load: (name) => new Promise((done, failed) => {
                  if (name !== "embedded-checkout") return failed(new Error("no module " + name));
                  const script = document.createElement("script");
                  script.src = kit;
                  script.onload = () => done(window.embeddedCheckoutKit);
                  script.onerror = failed;
                  document.head.append(script);
                }),
              };
            }
            """;

    private final HttpServer server;
    private final byte[] library;

    private SdkHost(HttpServer server, byte[] library) {
        this.server = server;
        this.library = library;
    }

    /**
     * Skips the test that asks where the library is not installed.
     *
     * @param folder for the script that is made of the library
     */
    public static SdkHost open(Path folder) throws IOException {
        Path script = folder.resolve("embedded-checkout.js");
        Scripts scripts = new Scripts(Installed.orSkip(), folder);
        Scripts.Outcome made = scripts.run(Map.of(), "bundle.mjs", "kit.mjs", script.toString());
        assertEquals(0, made.status(), made::said);
        InetAddress local = InetAddress.getByName("127.0.0.1");
        SdkHost host = new SdkHost(HttpServer.create(new InetSocketAddress(local, 0), 0), Files.readAllBytes(script));
        host.server.createContext("/v1/", host::answer);
        host.server.start();
        return host;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public URI loader() {
        return address().resolve("/v1/loader.js");
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean isLoader = exchange.getRequestURI().getPath().equals("/v1/loader.js");
        byte[] body = isLoader ? LOADER.getBytes(StandardCharsets.UTF_8) : library;
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/javascript");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
