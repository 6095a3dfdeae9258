package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of headers that a build writes, by what the configuration says of the checkout. */
class HeadersTest {

    private static final String CONFIG = """
            store: {hash: unused, api: "http://unused.invalid"}
            theme: plain
            storefronts: [{channel: 1, url: "https://shop.example"%s}]
            """;
    private static final String PRODUCTS = """
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"}}]
            """;

    @TempDir
    Path folder;

    private TestSite site;

    @AfterEach
    void close() {
        if (site != null) {
            site.close();
        }
    }

    private void open(String storefront, String headers) throws IOException {
        String config = CONFIG.formatted(storefront) + headers + "\n";
        site = TestSite.of(folder.resolve("shop"), "-- bcsite.yaml --\n" + config + PRODUCTS);
    }

    private String origin() {
        return site.store().storefront().toString().replaceFirst("/$", "");
    }

    @Test
    void anEmbeddedCheckoutsPageMayShowTheCheckoutWhereverItIs() throws IOException {
        open(", checkout: embedded, checkoutUrl: \"https://checkout.shop.example\"", "headers: netlify");
        site.build();
        String[] rules = site.file("_headers").split("\n\n");

        assertEquals(3, rules.length);
        assertTrue(rules[0].contains("form-action 'self' " + origin() + " https://checkout.shop.example;"), rules[0]);
        assertFalse(rules[0].contains("frame-src"), rules[0]);
        assertTrue(rules[2].startsWith("/checkout/\n"), rules[2]);
        assertTrue(rules[2].contains("script-src 'self' https://checkout-sdk.bigcommerce.com;"), rules[2]);
        assertTrue(rules[2].contains("frame-src " + origin() + " https://checkout.shop.example\n"), rules[2]);
        assertTrue(
                rules[2].contains("payment=(self \"" + origin() + "\" \"https://checkout.shop.example\")"), rules[2]);
    }

    @Test
    void aCheckoutScriptOfOnesOwnIsAtBigCommerceAndNeedsNothingHere() throws IOException {
        open(", checkout: custom, checkoutScript: {url: \"https://cdn.example/c.js\"}", "headers: nginx");
        site.build();
        assertFalse(site.file("headers.map").contains("/checkout/"), site.file("headers.map"));

        site.write("bcsite.yaml", CONFIG.formatted(", checkout: custom") + "headers: nginx\n");
        site.build();
        String maps = site.file("headers.map");
        assertTrue(maps.contains("\n    /checkout/ \"default-src 'none'; "), maps);
        assertTrue(maps.contains("connect-src 'self' " + origin() + ";"), maps);
        site.assertSameAsFullBuild();
    }

    @Test
    void withoutTheKeyNothingIsWritten() throws IOException {
        open("", "headers: [cloudflare-pages, nginx]");
        site.build();
        assertTrue(site.file("_headers").contains("\n  ! Cache-Control\n"));
        site.write("bcsite.yaml", CONFIG.formatted(""));
        site.build();
        for (String file : List.of("_headers", "headers.map", "headers.conf")) {
            assertFalse(Files.exists(folder.resolve("shop/target/site").resolve(file)), file);
        }
    }

    @Test
    void unknownHostsAndTwoThatExcludeEachOtherAreRefused() throws IOException {
        open("", "");
        Map<String, String> messages = Map.of(
                "headers: [ngnix]",
                "bcsite.yaml:4: item 1 of \"headers\" cannot be \"ngnix\"; did you mean \"nginx\"?",
                "headers: [netlify, cloudflare-pages]",
                "bcsite.yaml:4: netlify and cloudflare-pages both want the file _headers; name one of them, and build once "
                        + "more for the other");
        for (Map.Entry<String, String> message : messages.entrySet()) {
            site.write("bcsite.yaml", CONFIG.formatted("") + message.getKey() + "\n");
            assertEquals(message.getValue(), site.buildProblem());
        }
    }
}
