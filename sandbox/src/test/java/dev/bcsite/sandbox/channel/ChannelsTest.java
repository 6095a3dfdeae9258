package dev.bcsite.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.Readings;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.StepClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelsTest {

    private static final String CHANNELS = "/v3/channels";
    private static final SandboxOptions OPTIONS = SandboxOptions.defaults()
            .withSeed(Seed.of(Map.of(
                    "channels",
                    "[{\"id\": 1, \"name\": \"Main\"},"
                            + " {\"id\": 2, \"name\": \"Second\", \"platform\": \"custom\", \"status\": \"inactive\"}]",
                    "currencies",
                    "[{\"id\": 1, \"is_default\": true, \"currency_code\": \"USD\", \"name\": \"US Dollar\"},"
                            + " {\"id\": 2, \"currency_code\": \"EUR\", \"name\": \"Euro\"},"
                            + " {\"id\": 3, \"currency_code\": \"SEK\", \"name\": \"Krona\", \"enabled\": false}]",
                    "products",
                    "[{\"id\": 7, \"name\": \"Mug\", \"variants\": [{\"id\": 71, \"sku\": \"M\"}]},"
                            + " {\"id\": 8, \"name\": \"Bowl\", \"variants\": [{\"id\": 81, \"sku\": \"B\"}]}]")));

    private static String storefront(String name, String status) {
        return "{\"name\": \"" + name + "\", \"type\": \"storefront\", \"platform\": \"custom\", \"status\": \""
                + status + "\"}";
    }

    @Test
    void aChannelOfEachTypeHasItsOwnStatuses() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            String till = "{\"name\": \"Till\", \"type\": \"pos\", \"platform\": \"square\"}";
            assertEquals(
                    "connected",
                    client.send("POST", CHANNELS, till).data().path("status").asText());
            for (String status : List.of("connected", "disconnected", "deleted", "terminated", "lost")) {
                assertEquals(
                        422,
                        client.send("POST", CHANNELS, storefront("Third", status))
                                .status(),
                        status);
            }
            assertEquals(
                    "prelaunch",
                    client.send("POST", CHANNELS, storefront("Third", "prelaunch"))
                            .data()
                            .path("status")
                            .asText());
            assertEquals(
                    422,
                    client.send("PUT", CHANNELS + "/2", "{\"status\": \"prelaunch\"}")
                            .status());
            assertEquals(
                    422,
                    client.send("PUT", CHANNELS + "/1", "{\"status\": \"deleted\"}")
                            .status());
        }
    }

    @Test
    void aStorefrontMayBeConnectedInTheSecondReading() throws Exception {
        SandboxOptions second = OPTIONS.withReadings(Readings.defaults().with(Reading.STOREFRONTS_MAY_BE_CONNECTED));
        try (SandboxStore store = SandboxStore.start(second)) {
            assertEquals(
                    "connected",
                    new Client(store)
                            .send("POST", CHANNELS, storefront("Third", "connected"))
                            .data()
                            .path("status")
                            .asText());
        }
    }

    @Test
    void thePlanHasRoomForSoManyStorefronts() throws Exception {
        SandboxOptions small = OPTIONS.withSeed(Seed.of(Map.of(
                "channels", "[{\"id\": 1, \"name\": \"Main\"}]",
                "store", "{\"features\": {\"storefront_limits\": {\"active\": 2, \"total_including_inactive\": 3}}}")));
        try (SandboxStore store = SandboxStore.start(small)) {
            Client client = new Client(store);
            assertEquals(
                    200,
                    client.send("POST", CHANNELS, storefront("B", "active")).status());
            assertEquals(
                    403,
                    client.send("POST", CHANNELS, storefront("C", "active")).status());
            assertEquals(
                    200,
                    client.send("POST", CHANNELS, storefront("C", "inactive")).status());
            assertEquals(
                    403,
                    client.send("POST", CHANNELS, storefront("D", "inactive")).status());
            assertEquals(
                    403,
                    client.send("PUT", CHANNELS + "/3", "{\"status\": \"active\"}")
                            .status());
            client.send("PUT", CHANNELS + "/2", "{\"status\": \"archived\"}");
            assertEquals(
                    200,
                    client.send("PUT", CHANNELS + "/3", "{\"status\": \"active\"}")
                            .status());
        }
    }

    @Test
    void whatAChannelIsStaysAndWhetherThatIsToldDependsOnTheReading() throws Exception {
        String body = "{\"type\": \"pos\", \"platform\": \"square\", \"external_id\": \"x\"}";
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            var channel = new Client(store).send("PUT", CHANNELS + "/2", body).data();
            assertEquals("storefront", channel.path("type").asText());
            assertEquals("custom", channel.path("platform").asText());
            assertEquals("x", channel.path("external_id").asText());
        }
        SandboxOptions second = OPTIONS.withReadings(Readings.defaults().with(Reading.REFUSES_FIXED_CHANNEL_FIELDS));
        try (SandboxStore store = SandboxStore.start(second)) {
            Client client = new Client(store);
            Client.Answer answer = client.send("PUT", CHANNELS + "/2", body);
            assertEquals(422, answer.status());
            assertTrue(answer.json().path("errors").has("platform"));
            assertEquals(
                    "", client.get(CHANNELS + "/2").data().path("external_id").asText());
        }
    }

    @Test
    void aDeletedChannelIsTerminatedAfterNinetyDays() throws Exception {
        StepClock clock = new StepClock();
        try (SandboxStore store = SandboxStore.start(OPTIONS.withClock(clock))) {
            Client client = new Client(store);
            client.send("PUT", CHANNELS + "/2", "{\"status\": \"deleted\"}");
            clock.advance(Duration.ofDays(89));
            assertEquals(
                    "deleted", client.get(CHANNELS + "/2").data().path("status").asText());
            clock.advance(Duration.ofDays(1));
            var channel = client.get(CHANNELS + "/2").data();
            assertEquals("terminated", channel.path("status").asText());
            assertFalse(channel.path("is_enabled").asBoolean());
            assertEquals(
                    List.of("2"), client.get(CHANNELS + "?status:in=terminated").all("id"));
            assertEquals(List.of("1"), client.get(CHANNELS + "?available=true").all("id"));
            assertEquals(
                    422,
                    client.send("PUT", CHANNELS + "/2", "{\"name\": \"Back\"}").status());
        }
    }

    @Test
    void aChannelInheritsTheEnabledCurrenciesUntilItIsAssignedSome() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            String path = CHANNELS + "/2/currency-assignments";
            assertEquals(
                    "[\"USD\",\"EUR\"]",
                    client.get(CHANNELS + "/2?include=currencies")
                            .data()
                            .path("currencies")
                            .path("enabled_currencies")
                            .toString());
            String disabled = "{\"enabled_currencies\": [\"SEK\"], \"default_currency\": \"SEK\"}";
            assertEquals(422, client.send("PUT", path, disabled).status());
            assertEquals(404, client.get(path).status());
            String euros = "{\"enabled_currencies\": [\"EUR\"], \"default_currency\": \"EUR\"}";
            assertEquals(200, client.send("POST", path, euros).status());
            assertEquals(
                    "EUR",
                    client.get(CHANNELS + "/2?include=currencies")
                            .data()
                            .path("currencies")
                            .path("default_currency")
                            .asText());
            assertEquals(
                    List.of("2"), client.get(CHANNELS + "/currency-assignments").all("channel_id"));
            assertEquals(2, client.send("DELETE", path, "").data().asInt());
            assertEquals(404, client.get(path).status());
        }
    }

    @Test
    void aListingMergesItsVariantsAndKeepsItsProduct() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            String path = CHANNELS + "/2/listings";
            String listing = "[{\"product_id\": 7, \"state\": \"active\", \"variants\":"
                    + " [{\"product_id\": 7, \"variant_id\": 71, \"state\": \"active\"}]}]";
            long id = client.send("POST", path, listing)
                    .data()
                    .path(0)
                    .path("listing_id")
                    .asLong();
            String change =
                    "[{\"listing_id\": " + id + ", \"product_id\": 8, \"state\": \"disabled\", \"variants\": []}]";
            var changed = client.send("PUT", path, change).data().path(0);
            assertEquals(7, changed.path("product_id").asInt());
            assertEquals("disabled", changed.path("state").asText());
            assertEquals(71, changed.path("variants").path(0).path("variant_id").asInt());
            assertEquals(2, changed.path("variants").path(0).path("channel_id").asInt());
            Client.Answer unknown = client.send("PUT", path, "[{\"listing_id\": 99, \"state\": \"active\"}]");
            assertEquals(200, unknown.status());
            assertEquals("[]", unknown.data().toString());
            assertEquals(List.of("" + id), client.send("POST", path, listing).all("listing_id"), "listed again");
            assertEquals(1, client.get(path).data().size());
        }
    }

    @Test
    void aListingOfAForeignVariantIsRefused() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            String listing = "[{\"product_id\": 7, \"state\": \"active\", \"variants\":"
                    + " [{\"product_id\": 7, \"variant_id\": 81, \"state\": \"active\"}]}]";
            Client.Answer answer = client.send("POST", CHANNELS + "/2/listings", listing);
            assertEquals(422, answer.status());
            assertEquals(
                    "{\"0.variants.0.variant_id\":\"is not a variant of the product\"}",
                    answer.json().path("errors").toString());
            assertEquals(
                    422, client.send("POST", CHANNELS + "/9/listings", listing).status());
        }
    }
}
