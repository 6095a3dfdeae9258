package dev.bcsite.function.host;

import com.sun.net.httpserver.HttpServer;
import dev.bcsite.function.FunctionShop;
import dev.bcsite.function.session.SessionKeys;
import dev.bcsite.sandbox.SandboxStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;

/** A store, and the published pages of its storefront, for a function that runs as a program of its own. */
final class HostedShop implements AutoCloseable {

    private static final String PAGE = "<!doctype html><title>Cart</title><div><template><p data-each=\"lines\">"
            + "<b data-text=\"name\"></b></p></template><!--waiting-->Wait<!--/waiting--></div>";

    private final FunctionShop shop;
    private final HttpServer site;

    private HostedShop(FunctionShop shop, HttpServer site) {
        this.shop = shop;
        this.site = site;
    }

    static HostedShop open() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        site.createContext("/cart/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
            }
        });
        site.start();
        FunctionShop shop = FunctionShop.open();
        // A store that has just been started may take longer than the function waits.
        shop.browser().post("/api/cart/lines", "{'product':101,'quantity':1}");
        return new HostedShop(shop, site);
    }

    SandboxStore store() {
        return shop.store();
    }

    /** Where pages are published, and what their origin is. */
    String origin() {
        return "http://127.0.0.1:" + site.getAddress().getPort();
    }

    /** What a function needs to know of it. */
    Map<String, String> environment() {
        URI hosted = shop.store().storefront();
        return new TreeMap<>(Map.of(
                "BCSITE_SITE_URL", origin(),
                "BCSITE_LOCALES", "en,de",
                "BCSITE_API_URL", shop.store().apiBase().toString(),
                "BCSITE_STOREFRONT_URL", hosted.getScheme() + "://" + hosted.getRawAuthority(),
                "BCSITE_ACCESS_TOKEN", shop.store().token(),
                "BCSITE_SESSION_KEYS", SessionKeys.make(new SecureRandom())));
    }

    @Override
    public void close() {
        site.stop(0);
        shop.close();
    }
}
