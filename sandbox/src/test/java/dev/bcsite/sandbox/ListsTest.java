package dev.bcsite.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.table.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How lists are filtered, ordered, cut into pages and shown. */
class ListsTest {

    private SandboxStore store;
    private Client client;

    private void start(String... namesAndTexts) throws IOException {
        start(SandboxOptions.defaults(), namesAndTexts);
    }

    private void start(SandboxOptions options, String... namesAndTexts) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        store = SandboxStore.start(options.withSeed(Seed.of(files)));
        client = new Client(store);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private static String rows(int count, String row) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> row.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void offsetPagesTellTheirPlaceAndLinkToTheNext() throws Exception {
        start("brands", rows(5, "{\"id\": #, \"name\": \"Brand #\"}"));

        JsonNode middle =
                client.get("/v3/catalog/brands?limit=2&page=2&name:like=brand").pagination();
        JsonNode last = client.get("/v3/catalog/brands?limit=2&page=3").pagination();

        assertEquals(
                "{\"total\":5,\"count\":2,\"per_page\":2,\"current_page\":2,\"total_pages\":3,\"links\":"
                        + "{\"previous\":\"?name:like=brand&page=1&limit=2\",\"current\":\"?name:like=brand&page=2&limit=2\","
                        + "\"next\":\"?name:like=brand&page=3&limit=2\"}}",
                Json.text(middle));
        assertFalse(last.path("links").has("next"));
        assertEquals(1, last.path("count").asInt());
    }

    @Test
    void includingOptionsMakesPagesOfTen() throws Exception {
        start("products", rows(12, "{\"id\": #, \"name\": \"Mug #\"}"));

        Client.Answer answer = client.get("/v3/catalog/products?include=options&limit=250");

        assertEquals(10, answer.data().size());
        assertEquals(10, answer.pagination().path("per_page").asInt());
        assertEquals(2, answer.pagination().path("total_pages").asInt());
        assertEquals(
                12,
                client.get("/v3/catalog/products?include=images&limit=250")
                        .data()
                        .size());
    }

    @Test
    void aLimitOverTheLargestIsCutOrRefused() throws Exception {
        start("brands", rows(3, "{\"id\": #, \"name\": \"Brand #\"}"));
        assertEquals(
                250,
                client.get("/v3/catalog/brands?limit=1000")
                        .pagination()
                        .path("per_page")
                        .asInt());
        assertEquals(422, client.get("/v3/catalog/brands?limit=many").status());
        assertEquals(
                "[{\"status\":413,\"message\":\"The specified limit exceeds the maximum allowed.\","
                        + "\"details\":{\"max_limit\":250}}]",
                client.get("/v2/currencies?limit=251").text());
        stop();

        start(SandboxOptions.defaults().withReadings(Readings.defaults().with(Reading.REFUSES_LARGE_LIMITS)));
        assertEquals(413, client.get("/v3/catalog/brands?limit=1000").status());
    }

    @Test
    void aWalkByIdSeesEveryRowOnceWhateverChanges() throws Exception {
        start("products", rows(30, "{\"id\": #0, \"name\": \"Mug #\"}"));
        List<String> seen = new ArrayList<>();
        String last = "0";
        while (true) {
            List<String> ids = client.get("/v3/catalog/products?limit=7&sort=id&is_visible=true&id:greater=" + last)
                    .all("id");
            if (ids.isEmpty()) {
                break;
            }
            seen.addAll(ids);
            last = ids.get(ids.size() - 1);
            store.state().products().remove(10);
        }
        assertEquals(IntStream.rangeClosed(1, 30).mapToObj(i -> i + "0").toList(), seen);
    }

    @Test
    void listingsGoOnAfterAnId() throws Exception {
        start(
                "listings",
                "[{\"listing_id\": 4, \"product_id\": 1}, {\"listing_id\": 9, \"product_id\": 2},"
                        + " {\"listing_id\": 12, \"product_id\": 3, \"channel_id\": 5}]");

        assertEquals(List.of("4", "9"), client.get("/v3/channels/1/listings").all("listing_id"));
        assertEquals(List.of("9"), client.get("/v3/channels/1/listings?after=4").all("listing_id"));
        assertEquals(
                "?after=4&limit=1",
                client.get("/v3/channels/1/listings?limit=1")
                        .pagination()
                        .path("links")
                        .path("next")
                        .asText());
        assertEquals(
                "{\"data\":[]", client.get("/v3/channels/77/listings").text().substring(0, 10));
        assertEquals(
                "{\"filters\":\"filter(s) sku are not valid\"}",
                Json.text(client.get("/v3/channels/1/listings?sku=A").json().path("errors")));
    }

    @Test
    void sitesAndRoutesHavePaginationsOfTheirOwn() throws Exception {
        start("routes", rows(3, "{\"id\": #, \"type\": \"product\", \"matching\": \"#\", \"route\": \"/#\"}"));

        assertEquals(
                "{\"offset\":0,\"limit\":50,\"total_items\":1}",
                Json.text(client.get("/v3/sites").pagination()));
        JsonNode routes = client.get("/v3/sites/1000/routes?limit=2").pagination();
        assertEquals(2, routes.path("total_page").asInt());
        assertFalse(routes.has("total_pages"));
    }

    @Test
    void cursorsLeadForwardAndBack() throws Exception {
        start("price-lists", rows(5, "{\"id\": #, \"name\": \"List #\"}"));

        JsonNode first = client.get("/v3/pricelists?limit=2").json();
        assertTrue(first.path("meta").has("pagination"));
        String next = first.path("meta")
                .path("cursor_pagination")
                .path("links")
                .path("next")
                .asText();
        Client.Answer second = client.get("/v3/pricelists" + next);
        assertEquals(List.of("3", "4"), second.all("id"));
        assertFalse(second.json().path("meta").has("pagination"));
        String back = second.json()
                .path("meta")
                .path("cursor_pagination")
                .path("links")
                .path("previous")
                .asText();
        assertEquals(List.of("1", "2"), client.get("/v3/pricelists" + back).all("id"));
        assertEquals(422, client.get("/v3/pricelists?page=2&after=abc").status());
    }

    @Test
    void whoAsksForPagesGetsNoCursors() throws Exception {
        start("price-lists", rows(3, "{\"id\": #, \"name\": \"List #\"}"));

        assertEquals(List.of("pagination", "cursor_pagination"), meta("/v3/pricelists?limit=2"));
        assertEquals(List.of("pagination"), meta("/v3/pricelists?limit=2&page=1"));
        assertEquals(List.of("pagination"), meta("/v3/pricelists?limit=2&page=2"));
        assertEquals(List.of("pagination", "cursor_pagination"), meta("/v3/customers?limit=2&page=1"));
        assertEquals(List.of("pagination"), meta("/v3/customers?limit=2&page=2"));
    }

    private List<String> meta(String path) throws Exception {
        List<String> names = new ArrayList<>();
        client.get(path).json().path("meta").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void anEmptyListHasNoCursors() throws Exception {
        start("price-lists", "[]");

        assertEquals(
                "{\"count\":0,\"per_page\":50,\"links\":{}}",
                Json.text(client.get("/v3/pricelists").json().path("meta").path("cursor_pagination")));
    }

    @Test
    void version2ListsAreBareAndAnEmptyOneHasNoBody() throws Exception {
        start("blog", rows(3, "{\"id\": #, \"title\": \"Post #\", \"is_published\": true}"));

        assertTrue(client.get("/v2/blog/posts?limit=2").json().isArray());
        assertEquals(List.of("3"), client.get("/v2/blog/posts?limit=2&page=2").all("id"));
        Client.Answer past = client.get("/v2/blog/posts?limit=2&page=3");
        assertEquals(204, past.status());
        assertEquals("", past.text());
    }

    @Test
    void productsAreFoundByEachOfTheirFilters() throws Exception {
        start("products", """
                [{"id": 1, "name": "Mug", "sku": "M-1", "price": 5, "categories": [21], "brand_id": 3, "is_featured": true,
                  "inventory_tracking": "product", "inventory_level": 0, "date_modified": "2026-03-01T11:00:00+00:00"},
                 {"id": 2, "name": "Bowl", "price": 9, "categories": [21, 22], "is_visible": false, "condition": "Used",
                  "date_modified": "2026-03-01T13:00:00+00:00"},
                 {"id": 3, "name": "Plate", "price": 12, "channels": [], "search_keywords": "dish", "is_free_shipping": true,
                  "date_modified": "2026-02-01T00:00:00+00:00"}]""");
        store.state().clock().setOffset(Duration.between(Instant.now(), Instant.parse("2026-03-02T12:00:00Z")));
        Map<String, String> expected = Map.ofEntries(
                Map.entry("id:in=1,3", "[1, 3]"),
                Map.entry("id:not_in=1,3", "[2]"),
                Map.entry("id:min=2", "[2, 3]"),
                Map.entry("id:less=2", "[1]"),
                Map.entry("categories=21", "[1]"),
                Map.entry("categories:in=21", "[1, 2]"),
                Map.entry("categories:in=22,99", "[2]"),
                Map.entry("channel_id:in=1", "[1, 2]"),
                Map.entry("is_visible=true", "[1, 3]"),
                Map.entry("is_featured=1", "[1]"),
                Map.entry("is_free_shipping=0", "[1, 2]"),
                Map.entry("condition=used", "[2]"),
                Map.entry("sku:in=m-1,x", "[1]"),
                Map.entry("brand_id=3", "[1]"),
                Map.entry("price:min=9", "[2, 3]"),
                Map.entry("out_of_stock=1", "[1]"),
                Map.entry("keyword=DISH", "[3]"),
                // Without a time the clock's is added, noon here, so the row of 11:00 is missed.
                Map.entry("date_modified:min=2026-03-01", "[2]"),
                Map.entry("date_modified:min=2026-03-01T00:00:00%2B00:00", "[1, 2]"),
                Map.entry("sort=price&direction=desc", "[3, 2, 1]"),
                Map.entry("sort=name", "[2, 1, 3]"));
        for (var entry : expected.entrySet()) {
            Client.Answer answer = client.get("/v3/catalog/products?" + entry.getKey());
            assertEquals(entry.getValue(), answer.all("id").toString(), entry.getKey() + " " + answer.text());
        }
        assertEquals(422, client.get("/v3/catalog/products?is_featured=true").status());
        assertEquals(422, client.get("/v3/catalog/products?sort=colour").status());
    }

    @Test
    void categoriesInCanMeanAll() throws Exception {
        start(
                SandboxOptions.defaults().withReadings(Readings.defaults().with(Reading.CATEGORIES_IN_MEANS_ALL)),
                "products",
                "[{\"id\": 1, \"name\": \"A\", \"categories\": [21]}, {\"id\": 2, \"name\": \"B\", \"categories\": [21, 22]}]");

        assertEquals(
                List.of("2"),
                client.get("/v3/catalog/products?categories:in=21,22").all("id"));
    }

    @Test
    void partsOfAProductComeOnlyWhenAskedFor() throws Exception {
        start(
                "products",
                "[{\"id\": 1, \"name\": \"Mug\", \"images\": [{\"image_file\": \"f/m.jpg\"}], \"metafields\": []}]");

        JsonNode plain = client.get("/v3/catalog/products/1").data();
        for (String part : List.of("variants", "images", "channels", "options", "metafields")) {
            assertFalse(plain.has(part), part);
        }
        JsonNode some = client.get("/v3/catalog/products?include=images,channels&include_fields=name")
                .data()
                .get(0);
        List<String> names = new ArrayList<>();
        some.fieldNames().forEachRemaining(names::add);
        assertEquals(
                List.of("id", "name", "gift_wrapping_options_type", "gift_wrapping_options_list", "images", "channels"),
                names);
        assertFalse(client.get("/v3/catalog/products?exclude_fields=description")
                .data()
                .get(0)
                .has("description"));
    }

    @Test
    void settingsOfAChannelAreOnlyWhatItOverrides() throws Exception {
        start("settings", "{\"catalog@1\": {\"auto_approve_reviews\": true}}");

        assertEquals(
                "{\"auto_approve_reviews\":true,\"enable_product_comparisons\":null}",
                Json.text(client.get("/v3/settings/catalog?channel_id=1").data()));
        assertEquals(
                "{}",
                Json.text(client.get("/v3/settings/storefront/seo?channel_id=1").data()));
        assertFalse(client.get("/v3/settings/catalog")
                .data()
                .path("auto_approve_reviews")
                .asBoolean());
        assertEquals("[]", Json.text(client.get("/v3/settings/logo").data()));
    }
}
