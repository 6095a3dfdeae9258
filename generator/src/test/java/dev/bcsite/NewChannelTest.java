package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bcsite.base.BcsiteException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are shown of a channel that they make, and give up again. */
class NewChannelTest {

    private static final String CONFIG = """
            store: {hash: unused, api: "http://unused.invalid"}
            theme: plain
            storefronts: [{channel: NUMBER, url: "https://garden.example"}]
            """;
    private static final String SHOP = "-- bcsite.yaml --\n" + CONFIG.replace("NUMBER", "1") + """
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"}, "channels": [1, 2]}]
            """;

    @TempDir
    Path folder;

    private TestSite site;
    private TestPlans plans;

    @BeforeEach
    void open() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP);
        plans = new TestPlans(site);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void itIsShownWithItsSiteAndMadeOnce() throws IOException {
        assertEquals("""
                A new channel

                  channel
                    + Garden shop  external_id bcsite-6cb37485a2b1, platform custom

                  channel site
                    + channel site  https://garden.example

                  2 to add.
                """, TestPlans.text(plans.newChannel("Garden shop")));
        assertEquals(
                List.of("POST /v3/channels", "POST /v3/channels/2/site"), plans.apply(plans.newChannel("Garden shop")));
        assertEquals("""
                A new channel

                  Note: channel Garden shop: bcsite made it already, channel: 2; write that channel into bcsite.yaml, or \
                give another name

                  Nothing to change; 2 are as wanted.
                """, TestPlans.text(plans.newChannel("Garden shop")));
    }

    @Test
    void whatIsLostWithItIsSaidBefore() throws IOException {
        make();
        plans.apply();

        assertEquals("""
                Channel 2

                  channel
                    - Garden shop  external_id bcsite-6cb37485a2b1, platform custom
                      The whole storefront goes: BigCommerce marks the channel as deleted, and no order comes in by it.
                      Its listings, product assignments and settings are lost with it, whoever made them. Products stay,
                      and so do orders; those that came in by it name a channel that is gone. BigCommerce's support can
                      bring the channel back for 90 days, and nobody can after that.

                  channel site
                    - channel site  https://garden.example
                      BigCommerce then knows no address of this storefront, for its e-mails and after checkout.

                  routes (2)
                    - home *     /
                    - product *  /{slug}/

                  4 to remove.
                """, TestPlans.text(plans.destruction()));
    }

    @Test
    void aSecondTimeNothingIsLeftToGiveUp() throws IOException {
        make();
        plans.apply();
        plans.apply(plans.destruction());

        assertEquals("""
                Channel 2

                  Note: channel 2: nothing there is bcsite's

                  Nothing to change.
                """, TestPlans.text(plans.destruction()));
        assertEquals("""
                A new channel

                  channel
                    + Garden shop  external_id bcsite-6cb37485a2b1, platform custom

                  channel site
                    + channel site  https://garden.example

                  Note: channel Garden shop: the store had a channel of this name, channel: 2, which is deleted; BigCommerce \
                may not take the name again; if it does not, give another

                  2 to add.
                """, TestPlans.text(plans.newChannel("Garden shop")));
        plans.apply(plans.newChannel("Herb garden"));
    }

    @Test
    void aNameThatSomebodyElseGaveIsRefused() {
        site.store().state().channels().edit(1, row -> row.put("name", "Garden shop"));

        assertEquals(
                "create-channel: the store has a channel \"Garden shop\" already, channel: 1, which bcsite did not make;"
                        + " give another name, or write that channel into bcsite.yaml",
                assertThrows(BcsiteException.class, () -> plans.newChannel("Garden shop"))
                        .getMessage());
    }

    private void make() throws IOException {
        plans.apply(plans.newChannel("Garden shop"));
        site.write("bcsite.yaml", CONFIG.replace("NUMBER", "2"));
    }
}
