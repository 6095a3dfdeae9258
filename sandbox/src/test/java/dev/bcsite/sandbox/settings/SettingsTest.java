package dev.bcsite.sandbox.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import dev.bcsite.sandbox.SandboxOptions;
import dev.bcsite.sandbox.SandboxStore;
import dev.bcsite.sandbox.Seed;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final String CATALOG = "/v3/settings/catalog";
    private static final String FILTERS = "/v3/settings/search/filters";
    private static final SandboxOptions OPTIONS = SandboxOptions.defaults()
            .withSeed(
                    Seed.of(
                            Map.of(
                                    "channels",
                                    "[{\"id\": 1, \"name\": \"Main\"}, {\"id\": 2, \"name\": \"Second\", \"platform\": \"custom\"}]",
                                    "categories",
                                    "[{\"id\": 21, \"parent_id\": 0, \"name\": \"Table\", \"url\": \"/table/\", \"children\": []}]",
                                    "products",
                                    "[{\"id\": 7, \"name\": \"Mug\", \"price\": 5, \"categories\": [21], \"options\": [{\"id\": 11,"
                                            + " \"display_name\": \"Colour\", \"type\": \"dropdown\", \"option_values\":"
                                            + " [{\"id\": 111, \"label\": \"Moss\"}]}]}, {\"id\": 8, \"name\": \"Bowl\", \"price\": 9}]")));

    @Test
    void aChannelOverridesFieldByFieldAndEndsWithNullForAll() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            String path = CATALOG + "?channel_id=2";
            assertEquals("{}", client.get(path).data().toString());
            client.send("PUT", path, "{\"auto_approve_reviews\": true}");
            assertEquals(
                    "{\"auto_approve_reviews\":true,\"enable_product_comparisons\":null}",
                    client.get(path).data().toString());
            assertEquals(
                    "{\"auto_approve_reviews\":false,\"enable_product_comparisons\":true}",
                    client.get(CATALOG).data().toString());
            Client.Answer part = client.send("PUT", path, "{\"auto_approve_reviews\": null}");
            assertEquals(422, part.status());
            assertEquals(
                    "{\"enable_product_comparisons\":\"error.path.missing\"}",
                    part.json().path("errors").toString());
            client.send("PUT", path, "{\"auto_approve_reviews\": null, \"enable_product_comparisons\": false}");
            assertEquals(
                    "{\"enable_product_comparisons\":false,\"auto_approve_reviews\":null}",
                    client.get(path).data().toString());
            client.send("PUT", path, "{\"auto_approve_reviews\": null, \"enable_product_comparisons\": null}");
            assertEquals("{}", client.get(path).data().toString());
            assertEquals(
                    422,
                    client.send("PUT", CATALOG, "{\"auto_approve_reviews\": null}")
                            .status());
        }
    }

    @Test
    void whatTheStoreShowsFollowsItsSettings() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            client.send("PUT", "/v3/settings/store/profile", "{\"store_name\": \"Clay\"}");
            client.send("PUT", "/v3/settings/store/profile?channel_id=2", "{\"store_name\": \"Clay two\"}");
            client.send("PUT", "/v3/tax/settings", "{\"tax_entered_with_prices\": true}");
            JsonNode shown = client.get("/v2/store").json();
            assertEquals("Clay", shown.path("name").asText());
            assertTrue(shown.path("is_price_entered_with_tax").asBoolean());
            assertEquals("[]", shown.path("logo").toString());
            assertEquals(
                    204,
                    client.submit("POST", "/v3/settings/logo/image", Map.of("LogoFile", "@my-logo.png"))
                            .status());
            String url = client.get("/v3/settings/logo")
                    .data()
                    .path("logo_image_url")
                    .asText();
            assertTrue(url.startsWith(store.storefront() + "/s-sandbox1/images/stencil/original/uploads/"), url);
            assertEquals("image/jpeg", client.open(URI.create(url)).header("Content-Type"));
            assertEquals(
                    url, client.get("/v2/store").json().path("logo").path("url").asText());
        }
    }

    @Test
    void someSettingsAreWrittenWholeOrForTheWholeStoreOnly() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            String search = "/v3/settings/storefront/search";
            assertEquals(
                    422,
                    client.send("PUT", search, "{\"search_suggest\": false}").status());
            String whole = "{\"content_product_sort\": \"relevance\", \"default_product_sort\": \"newest\","
                    + " \"product_filtering_enabled\": false, \"search_suggest\": false}";
            JsonNode own = client.send("PUT", search + "?channel_id=2", whole).data();
            assertTrue(own.path("product_filtering_enabled").isNull(), own.toString());
            assertEquals("newest", own.path("default_product_sort").asText());
            JsonNode status = client.send("PUT", "/v3/settings/storefront/status", "{\"prelaunch_password\": \"mine\"}")
                    .data();
            assertEquals("", status.path("prelaunch_password").asText());
        }
    }

    @Test
    void filtersAreThoseThatTheCatalogHasProductsFor() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            JsonNode all = client.get(FILTERS + "/available").data();
            assertEquals(
                    List.of("brand", "category", "other", "price", "rating", "product-colour"),
                    all.findValuesAsText("id"));
            assertEquals("5", all.path(3).path("price_range_min").asText());
            assertEquals("9", all.path(3).path("price_range_max").asText());
            assertEquals(1, all.path(5).path("product_count").asInt());
            JsonNode table = client.get(FILTERS + "/available?category_id=21").data();
            assertEquals("5", table.path(3).path("price_range_max").asText());
            String colour = "[{\"id\": \"product-colour\", \"type\": \"product\", \"items_to_show\": 5}]";
            assertEquals(
                    List.of("product-colour"),
                    client.send("PUT", FILTERS, colour).all("id"));
            assertEquals(
                    422, client.send("PUT", FILTERS, colour.replace("5", "7")).status());
        }
    }

    @Test
    void aContextOfFiltersIsReplacedByItsChannelAndCategory() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            String path = FILTERS + "/contexts";
            String context =
                    "[{\"context\": {\"channel_id\": 2}, \"data\": [{\"id\": \"brand\", \"type\": \"brand\"}]}]";
            client.send("PUT", path, context);
            client.send("PUT", path, context.replace("brand", "price"));
            client.send("PUT", path, context.replace("channel_id\": 2", "category_id\": 21"));
            assertEquals(
                    422, client.send("PUT", path, context.replace("2", "9")).status());
            assertEquals(2, client.get(path).pagination().path("total").asInt());
            JsonNode ofChannel = client.get(path + "?channel_id=2").data();
            assertEquals(List.of("price"), ofChannel.findValuesAsText("id"));
        }
    }

    @Test
    void aChannelSwitchesItsAnalyticsOnForItself() throws Exception {
        try (SandboxStore store = SandboxStore.start(OPTIONS)) {
            Client client = new Client(store);
            String path = "/v3/settings/analytics";
            client.send("PUT", path + "/2?channel_id=2", "{\"enabled\": true, \"code\": \"G-2\"}");
            assertEquals(
                    List.of("true", "false"), client.get(path + "?channel_id=2").all("enabled"));
            assertEquals(List.of("2", "2"), client.get(path + "?channel_id=2").all("channel_id"));
            assertEquals(List.of("false", "false"), client.get(path).all("enabled"));
        }
    }
}
