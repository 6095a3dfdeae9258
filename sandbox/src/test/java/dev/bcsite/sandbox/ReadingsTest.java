package dev.bcsite.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.state.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The second readings of names, which everything else is tested without. */
class ReadingsTest {

    private static final Seed TWO_CHANNELS = Seed.of(Map.of(
            "channels", "[{\"id\": 1, \"name\": \"Main\"}, {\"id\": 2, \"name\": \"Second\"}]",
            "sites",
                    "[{\"id\": 1000, \"channel_id\": 1, \"url\": \"https://one.example\"},"
                            + " {\"id\": 1005, \"channel_id\": 2, \"url\": \"https://two.example\"}]",
            "products", "[{\"id\": 1, \"name\": \"Mug\", \"type\": \"physical\", \"price\": 5, \"weight\": 1}]"));

    /** What a test does with a store that plays the second reading. */
    @FunctionalInterface
    private interface Work {
        void with(SandboxStore store, Client client) throws Exception;
    }

    private static void playing(Reading reading, Work work) throws Exception {
        SandboxOptions options = SandboxOptions.defaults()
                .withSeed(TWO_CHANNELS)
                .withReadings(Readings.defaults().with(reading));
        try (SandboxStore store = SandboxStore.start(options)) {
            work.with(store, new Client(store));
        }
    }

    @Test
    void pagesBelongToSites() throws Exception {
        playing(Reading.CONTENT_IS_KEYED_BY_SITE, (store, client) -> {
            String pages = "/v3/content/pages";
            String about = "{\"name\": \"%s\", \"type\": \"page\", \"body\": \"x\", \"%s\": %d}";
            JsonNode first = client.send("POST", pages, about.formatted("A", "site_id", 1005))
                    .data();
            assertEquals(1005, first.path("site_id").asInt());
            assertFalse(first.has("channel_id"));
            JsonNode second = client.send("POST", pages, about.formatted("B", "channel_id", 2))
                    .data();
            assertEquals(1000, second.path("site_id").asInt());
            assertEquals(List.of("A"), client.get(pages + "?site_id=1005").all("name"));
            assertEquals(
                    "?site_id=1005&page=1&limit=1",
                    client.get(pages + "?site_id=1005&limit=1")
                            .pagination()
                            .path("links")
                            .path("current")
                            .asText());
            Client.Answer unknown = client.send("POST", pages, about.formatted("C", "site_id", 7));
            assertEquals(422, unknown.status());
            assertEquals(
                    "site_id: is not a channel of this store",
                    unknown.json().path("detail").asText());
        });
    }

    @Test
    void scriptsBelongToSites() throws Exception {
        playing(Reading.CONTENT_IS_KEYED_BY_SITE, (store, client) -> {
            String script = "{\"name\": \"S\", \"src\": \"https://a.example/a.js\", \"site_id\": 1005}";
            JsonNode made = client.send("POST", "/v3/content/scripts", script).data();
            assertEquals(1005, made.path("site_id").asInt());
            String path = "/v3/content/scripts/" + made.path("uuid").asText();
            assertEquals(1005, client.get(path).data().path("site_id").asInt());
            assertEquals(
                    1000,
                    client.send("PUT", path, "{\"name\": \"S\", \"site_id\": 1000}")
                            .data()
                            .path("site_id")
                            .asInt());
            assertEquals(
                    List.of(), client.get("/v3/content/scripts?site_id=1005").all("name"));
        });
    }

    @Test
    void subscribersHaveOriginChannels() throws Exception {
        playing(Reading.SUBSCRIBERS_HAVE_ORIGIN_CHANNELS, (store, client) -> {
            String body = "{\"email\": \"ann@example.com\", \"%s\": 2}";
            String path = "/v3/customers/subscribers";
            JsonNode made = client.send("POST", path, body.formatted("origin_channel_id"))
                    .data();
            assertEquals(2, made.path("origin_channel_id").asInt());
            assertFalse(made.has("channel_id"));
            client.send("DELETE", path, "");
            assertEquals(
                    1,
                    client.send("POST", path, body.formatted("channel_id"))
                            .data()
                            .path("origin_channel_id")
                            .asInt());
        });
    }

    @Test
    void theOtherSpellingOfAScopeIsTheOneThatOpens() throws Exception {
        playing(Reading.CHECKOUT_SCOPE_IS_PLURAL, (store, client) -> {
            String path = "/v3/checkouts/settings";
            assertEquals(200, client.get(path).status());
            store.state().access().takeAway(Scope.CHECKOUTS);
            assertEquals(
                    "store_checkouts_read_only",
                    client.get(path).json().path("errors").path("scope").asText());
            store.state().access().grant(store.token(), Set.of("store_checkout"));
            assertEquals(403, client.get(path).status());
            store.state().access().grant(store.token(), Set.of("store_checkouts"));
            assertEquals(200, client.get(path).status());
        });
        playing(Reading.TOKEN_SCOPE_HAS_A_DASH, (store, client) -> {
            String body =
                    "{\"channel_id\": 1, \"expires_at\": 1900000000, \"allowed_cors_origins\": [\"https://one.example\"]}";
            store.state().access().grant(store.token(), Set.of("store_storefront_api"));
            assertEquals(
                    403, client.send("POST", "/v3/storefront/api-token", body).status());
            store.state().access().grant(store.token(), Set.of("store_storefront-api"));
            assertEquals(
                    200, client.send("POST", "/v3/storefront/api-token", body).status());
        });
        assertEquals(Scope.CHECKOUTS, Scope.named("store_checkouts"));
    }

    @Test
    void checkoutTokensComeBareOrWrapped() throws Exception {
        playing(Reading.WRAPS_BARE_OBJECTS, (store, client) -> {
            assertTrue(token(client).path("data").has("checkoutToken"));
        });
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withSeed(TWO_CHANNELS))) {
            assertTrue(token(new Client(store)).has("checkoutToken"));
        }
    }

    private static JsonNode token(Client client) throws Exception {
        String lines = "{\"line_items\": [{\"product_id\": 1, \"quantity\": 1}]}";
        String cart = client.send("POST", "/v3/carts", lines).data().path("id").asText();
        return client.send("POST", "/v3/checkouts/" + cart + "/token", "{}").json();
    }
}
