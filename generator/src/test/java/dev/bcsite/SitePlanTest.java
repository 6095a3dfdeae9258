package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checkout's URL is set only where the channel's site is, or is about to be, on the same domain. */
class SitePlanTest {

    private static final String SHOP = """
            -- bcsite.yaml --
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts: [{channel: 1, url: "https://shop.example", checkoutUrl: "https://checkout.shop.example"}]
            theme: plain
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"}}]
            """;

    @TempDir
    Path folder;

    private TestSite site;

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theSiteOfSomebodyElseIsToBeAdoptedFirst() throws IOException {
        open("https://theirs.example");
        TestPlans plans = new TestPlans(site, "site", "checkout-url");

        assertEquals("""
                Channel 1

                  left alone, because it is not bcsite's (2)
                    ! channel site: somebody else made it
                        is      https://theirs.example
                        wanted  https://shop.example
                    ! checkout URL: BigCommerce takes it only on the domain of the channel site, which stays elsewhere
                        is      (empty)
                        wanted  https://checkout.shop.example
                    To take one over: bcsite plan --adopt "channel site"

                  Nothing to change; 2 left alone.
                """, plans.text());
        plans.assertNothingLeft();

        assertEquals(
                List.of("PUT /v3/channels/1/site", "PUT /v3/channels/1/site/checkout-url"),
                plans.apply("channel site"));
        plans.assertNothingLeft();
    }

    @Test
    void askedForTheCheckoutAloneItStillLooksAtTheSite() throws IOException {
        open("https://theirs.example");
        String text = new TestPlans(site, "checkout-url").text();

        assertTrue(text.contains("bcsite plan --adopt \"channel site\""), text);
        assertTrue(text.contains("Nothing to change; 1 left alone."), text);
    }

    @Test
    void onTheSameSiteItIsJustSet() throws IOException {
        open("https://shop.example");

        assertEquals(
                List.of("PUT /v3/channels/1/site/checkout-url"), new TestPlans(site, "site", "checkout-url").apply());
    }

    private void open(String url) throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP);
        long id = site.store().state().sites().keys()[0];
        site.store().state().sites().edit(id, row -> {
            row.put("url", url);
            row.withArray("urls").forEach(one -> {
                if (one.path("type").asText().equals("primary")) {
                    ((ObjectNode) one).put("url", url);
                }
            });
            return row;
        });
    }
}
