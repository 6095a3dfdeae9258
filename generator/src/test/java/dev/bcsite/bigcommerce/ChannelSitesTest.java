package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.Readings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ChannelSitesTest {

    @TempDir
    Path state;

    @Test
    void aSiteIsCreatedMovedAndRemoved() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            ChannelSites sites = new ChannelSites(shop.patientClient());
            long channel = channel(shop);
            assertEquals(Optional.empty(), sites.read(channel));
            assertFalse(sites.delete(channel));
            StoreSite created =
                    sites.create(channel, "https://www.garden.example").orElseThrow();
            assertEquals("https://www.garden.example", created.site().url());
            assertEquals(channel, created.site().channelId());
            assertEquals(
                    List.of("canonical", "checkout", "primary"),
                    created.urls().stream().map(StoreSite.SiteUrl::type).toList());
            assertEquals(Optional.empty(), created.ownCheckoutUrl());
            assertEquals(Optional.of(created), sites.read(channel));

            assertEquals(
                    "https://garden.example",
                    sites.setUrl(channel, "https://garden.example").site().url());
            assertTrue(sites.delete(channel));
            assertEquals(Optional.empty(), sites.read(channel));
        }
    }

    @Test
    void theCheckoutUrlIsReadWhetherItsAnswerIsBareOrWrapped() throws Exception {
        for (Readings readings :
                List.of(Readings.defaults(), Readings.defaults().with(Reading.WRAPS_BARE_OBJECTS))) {
            try (TestShop shop = TestShop.of(TestShop.smallOptions().withReadings(readings), state)) {
                ChannelSites sites = new ChannelSites(shop.patientClient());
                long channel = channel(shop);
                sites.create(channel, "https://garden.example").orElseThrow();
                StoreSite set = sites.setCheckoutUrl(channel, "http://checkout.garden.example");
                assertEquals(Optional.of("https://checkout.garden.example"), set.ownCheckoutUrl());
                assertEquals(Optional.of(set), sites.read(channel));
                assertTrue(sites.deleteCheckoutUrl(channel));
                assertEquals(Optional.empty(), sites.read(channel).orElseThrow().ownCheckoutUrl());
            }
        }
    }

    @Test
    void whatKeepsACheckoutUrlAwayIsTold() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            ChannelSites sites = new ChannelSites(shop.patientClient());
            long channel = channel(shop);
            assertFalse(sites.deleteCheckoutUrl(channel));
            assertEquals(
                    "Could not set the checkout URL of channel " + channel
                            + " to https://pay.garden.example: HTTP 404; the channel has no site: create that first",
                    complaint(() -> sites.setCheckoutUrl(channel, "https://pay.garden.example")));
            sites.create(channel, "https://garden.example").orElseThrow();
            assertEquals(
                    "Could not set the checkout URL of channel " + channel
                            + " to https://pay.else.example: HTTP 422, \"The checkout URL https://pay.else.example is not"
                            + " possible: checkout and storefront must share a main domain, as shop.example and"
                            + " checkout.shop.example do\"; checkout and site must share their main domain, as"
                            + " checkout.shop.example and shop.example do, and no other channel may have the URL",
                    complaint(() -> sites.setCheckoutUrl(channel, "https://pay.else.example")));
        }
    }

    @Test
    void aSiteWhoseAnswerIsLostIsFoundByReading() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            ChannelSites sites = new ChannelSites(shop.patientClient());
            long channel = channel(shop);
            shop.fault("done-anyway(504)@POST /v3/channels/*/site#1");
            assertInstanceOf(Creation.Unsure.class, sites.create(channel, "https://garden.example"));
            assertEquals(
                    "https://garden.example",
                    sites.read(channel).orElseThrow().site().url());
        }
    }

    @Test
    void whatASiteCannotDoIsTold() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            ChannelSites sites = new ChannelSites(shop.patientClient());
            long channel = channel(shop);
            sites.create(channel, "https://garden.example").orElseThrow();
            assertEquals(
                    "Could not create the site https://two.example of channel " + channel
                            + ": HTTP 400, \"The channel already has a site\"",
                    complaint(() -> sites.create(channel, "https://two.example")));
            assertEquals(
                    "Could not move the site of channel 1 to https://garden.example: HTTP 400, \"The domain of"
                            + " https://garden.example already serves another channel\"",
                    complaint(() -> sites.setUrl(1, "https://garden.example")));
            assertEquals(
                    "Could not remove the site of channel 1: HTTP 403; give the API account the scope \"Sites & Routes:"
                            + " modify\"; if it has it, this is the default storefront, which keeps its site",
                    complaint(() -> sites.delete(1)));
            assertEquals(
                    "Could not move the site of channel 99 to https://x.example: HTTP 404; somebody removed it"
                            + " meanwhile: plan again",
                    complaint(() -> sites.setUrl(99, "https://x.example")));
        }
    }

    private static long channel(TestShop shop) throws InterruptedException {
        return new Channels(shop.patientClient())
                .create("Garden", "")
                .orElseThrow()
                .id();
    }

    private static String complaint(Executable call) {
        return assertThrows(BcsiteException.class, call).getMessage();
    }
}
