package dev.bcsite.sandbox.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scripts of apps run on the pages they are for, of the channel they are for, as long as they are switched on. */
class AppScriptsTest {

    private SandboxStore store;

    @BeforeEach
    void open() throws IOException {
        store = PagesShop.open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = URI.create(store.storefront().toString().replaceFirst("/$", "") + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void scriptsOfAppsAreOnThePagesTheyAreFor() throws Exception {
        script("Pay", "checkout", 1, true);
        script("All", "all_pages", 1, true);
        script("Shop", "storefront", 1, true);
        script("Other", "checkout", 2, true);
        script("Off", "checkout", 1, false);
        HttpResponse<String> checkout = get("/checkout");

        assertEquals(List.of("Pay", "All"), scripts(checkout.body()));
        String policy = checkout.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("script-src 'self' https://cdn.example https://cdn.example;"), policy);
        assertEquals(List.of("All", "Shop"), scripts(get("/cart.php").body()));
    }

    private void script(String name, String visibility, long channel, boolean enabled) {
        ObjectNode row = Json.object()
                .put("uuid", "00000000-0000-4000-8000-" + String.format("%012d", name.hashCode() & 0xffff))
                .put("name", name)
                .put("src", "https://cdn.example/" + name + ".js")
                .put("visibility", visibility)
                .put("location", "head")
                .put("load_method", "defer")
                .put("channel_id", channel)
                .put("enabled", enabled);
        row.putArray("integrity_hashes");
        store.state().table(Kind.SCRIPTS).add(row);
    }

    private static List<String> scripts(String page) {
        return Pattern.compile("<script src=\"https://cdn.example/(\\w+).js\" defer></script>")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
