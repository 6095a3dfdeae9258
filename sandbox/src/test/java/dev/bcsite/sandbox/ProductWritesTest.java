package dev.bcsite.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.state.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProductWritesTest {

    private static final String PRODUCTS = "/v3/catalog/products";
    private static final Seed SEED = Seed.of(Map.of(
            "categories", "[{\"id\": 5, \"name\": \"Cups\", \"url\": \"/cups/\"}]",
            "brands", "[{\"id\": 3, \"name\": \"Fern\"}]",
            "channels", "[{\"id\": 1, \"name\": \"Main\"}, {\"id\": 2, \"name\": \"Second\"}]",
            "products",
                    "[{\"id\": 7, \"name\": \"Mug\", \"sku\": \"MUG\", \"price\": 10, \"categories\": [5], \"metafields\":"
                            + " [{\"id\": 4, \"namespace\": \"a\", \"key\": \"b\", \"value\": \"c\"}]}]"));

    private final StepClock clock = new StepClock();
    private SandboxStore store;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        store = SandboxStore.start(SandboxOptions.defaults().withSeed(SEED).withClock(clock));
        client = new Client(store);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private static String product(String name, String more) {
        return "{\"name\": \"" + name + "\", \"type\": \"physical\", \"weight\": 1.5, \"price\": 20" + more + "}";
    }

    private JsonNode created(String name, String more) throws Exception {
        Client.Answer answer = client.send("POST", PRODUCTS, product(name, more));
        assertEquals(200, answer.status(), answer.text());
        return answer.data();
    }

    private JsonNode changed(long id, String body) throws Exception {
        Client.Answer answer = client.send("PUT", PRODUCTS + "/" + id + "?include=variants", body);
        assertEquals(200, answer.status(), answer.text());
        return answer.data();
    }

    private String problem(Client.Answer answer, int status, String field) {
        assertEquals(status, answer.status(), answer.text());
        return answer.json().path("errors").path(field).asText();
    }

    @Test
    void aNewProductGetsAUrlADateADefaultChannelAndABaseVariant() throws Exception {
        JsonNode product = created("Deep Bowl", ", \"sku\": \"BOWL\", \"sale_price\": 15.5");
        assertEquals(8, product.path("id").asLong());
        assertEquals(
                "{\"url\":\"/deep-bowl/\",\"is_customized\":false}",
                product.path("custom_url").toString());
        assertEquals("15.5", product.path("calculated_price").asText());
        assertEquals("2026-03-01T12:00:00+00:00", product.path("date_created").asText());
        JsonNode variant = product.path("variants").path(0);
        assertEquals(variant.path("id"), product.path("base_variant_id"));
        assertEquals("BOWL", variant.path("sku").asText());
        assertTrue(variant.path("price").isNull());
        assertEquals("15.5", variant.path("calculated_price").asText());
        assertEquals(
                List.of("1"),
                client.get(PRODUCTS + "/channel-assignments?product_id:in=8").all("channel_id"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsStored() throws Exception {
        Client.Answer answer = client.send("POST", PRODUCTS, "{\"type\": \"food\", \"weight\": -1, \"is_visible\": 1}");
        assertEquals(422, answer.status());
        JsonNode errors = answer.json().path("errors");
        assertEquals("error.path.missing", errors.path("name").asText());
        assertEquals("error.path.missing", errors.path("price").asText());
        assertEquals("must be one of physical, digital", errors.path("type").asText());
        assertEquals("must be between 0 and 9999999999", errors.path("weight").asText());
        assertEquals("must be true or false", errors.path("is_visible").asText());
        Client.Answer part = client.send("POST", PRODUCTS, product("Jug", ", \"custom_fields\": [{\"name\": \"x\"}]"));
        assertEquals("error.path.missing", problem(part, 422, "custom_fields.0.value"));
        assertEquals(List.of("7"), client.get(PRODUCTS).all("id"));
    }

    @Test
    void namesSkusAndUrlsAreGivenOnceWhateverTheirCase() throws Exception {
        assertEquals(409, client.send("POST", PRODUCTS, product("MUG", "")).status());
        assertEquals(
                409,
                client.send("POST", PRODUCTS, product("Other", ", \"sku\": \"mug\""))
                        .status());
        for (String url : List.of("/mug/", "/MUG", "/cups/", "/brands/fern/")) {
            assertEquals(
                    409,
                    client.send("POST", PRODUCTS, product("Other", ", \"custom_url\": {\"url\": \"" + url + "\"}"))
                            .status(),
                    url);
        }
        assertEquals(
                "/cups-1/", created("Cups", "").path("custom_url").path("url").asText());
    }

    @Test
    void categoriesAndBrandsHaveToBeThereButABrandNameMakesOne() throws Exception {
        assertEquals(
                409,
                client.send("POST", PRODUCTS, product("Cup", ", \"categories\": [6]"))
                        .status());
        assertEquals(
                409,
                client.send("POST", PRODUCTS, product("Cup", ", \"brand_id\": 4"))
                        .status());
        assertEquals(
                3, created("Cup", ", \"brand_name\": \"fern\"").path("brand_id").asLong());
        assertEquals(
                4, created("Jug", ", \"brand_name\": \"Moss\"").path("brand_id").asLong());
        assertEquals(
                "Moss", client.get("/v3/catalog/brands/4").data().path("name").asText());
    }

    @Test
    void aPriceChangesWhatItsVariantsInheritAndADateOnlyWithTheProductItself() throws Exception {
        clock.advance(Duration.ofMinutes(1));
        JsonNode product = changed(7, "{\"price\": 12.25}");
        assertEquals(
                "12.25",
                product.path("variants").path(0).path("calculated_price").asText());
        assertEquals("2026-03-01T12:01:00+00:00", product.path("date_modified").asText());
        clock.advance(Duration.ofMinutes(1));
        client.send("POST", PRODUCTS + "/7/custom-fields", "{\"name\": \"Glaze\", \"value\": \"Ash\"}");
        assertEquals(
                "2026-03-01T12:01:00+00:00",
                client.get(PRODUCTS + "/7").data().path("date_modified").asText());
    }

    @Test
    void aBaseVariantAndItsProductShareSkuAndStock() throws Exception {
        JsonNode product = changed(7, "{\"inventory_tracking\": \"product\", \"inventory_level\": 9, \"sku\": \"M\"}");
        JsonNode base = product.path("variants").path(0);
        assertEquals("M", base.path("sku").asText());
        assertEquals(9, base.path("inventory_level").asInt());
        client.send(
                "PUT",
                PRODUCTS + "/7/variants/" + base.path("id").asText(),
                "{\"inventory_level\": 4, \"sku\": \"MM\"}");
        JsonNode after = client.get(PRODUCTS + "/7").data();
        assertEquals(4, after.path("inventory_level").asInt());
        assertEquals("MM", after.path("sku").asText());
    }

    @Test
    void aNewUrlLeavesARedirectWhereThatWasAskedFor() throws Exception {
        changed(7, "{\"custom_url\": {\"url\": \"/cup/\", \"create_redirect\": true}}");
        JsonNode redirect =
                client.get("/v3/storefront/redirects?include=to_url").data().path(0);
        assertEquals("/mug/", redirect.path("from_path").asText());
        assertEquals(store.storefront() + "/cup/", redirect.path("to_url").asText());
        JsonNode url = changed(7, "{\"custom_url\": {\"url\": \"/beaker/\"}}").path("custom_url");
        assertEquals("{\"url\":\"/beaker/\",\"is_customized\":true}", url.toString());
        assertEquals(1, client.get("/v3/storefront/redirects").data().size());
    }

    @Test
    void aBatchChangesTenProductsOrNone() throws Exception {
        assertEquals(
                409,
                client.send("PUT", PRODUCTS, "[{\"id\": 7, \"price\": 1}, {\"id\": 7, \"brand_id\": 99}]")
                        .status());
        assertEquals("10", client.get(PRODUCTS + "/7").data().path("price").asText());
        String eleven = String.join(
                ",", IntStream.range(0, 11).mapToObj(i -> "{\"id\": 7}").toList());
        assertEquals(413, client.send("PUT", PRODUCTS, "[" + eleven + "]").status());
        Client.Answer unknown = client.send("PUT", PRODUCTS, "[{\"id\": 7}, {\"id\": 70}]");
        assertEquals("is not known", problem(unknown, 422, "1.id"));
    }

    @Test
    void whatIsWrittenWithAProductIsAddedOrChangedByItsId() throws Exception {
        JsonNode product = created(
                "Jug",
                ", \"custom_fields\": [{\"name\": \"Glaze\", \"value\": \"Ash\"}], \"images\":"
                        + " [{\"image_url\": \"https://a.example/jug.jpg?x=1\"}]");
        long field = product.path("custom_fields").path(0).path("id").asLong();
        assertEquals(
                "https://a.example/jug.jpg?x=1",
                product.path("images").path(0).path("url_zoom").asText());
        changed(
                8,
                "{\"custom_fields\": [{\"id\": " + field
                        + ", \"value\": \"Salt\"}, {\"name\": \"Form\", \"value\": \"Round\"}]}");
        Client.Answer fields = client.get(PRODUCTS + "/8/custom-fields");
        assertEquals(List.of("Salt", "Round"), fields.all("value"));
        assertEquals(List.of("Glaze", "Form"), fields.all("name"));
    }

    @Test
    void deletingNeedsAFilterAndTakesWhatBelongsToAProduct() throws Exception {
        assertEquals(422, client.send("DELETE", PRODUCTS, "").status());
        assertEquals(List.of("c"), client.get(PRODUCTS + "/7/metafields").all("value"));
        assertEquals(204, client.send("DELETE", PRODUCTS + "?name=Mug", "").status());
        assertEquals(404, client.get(PRODUCTS + "/7").status());
        assertEquals(0, store.state().table(Kind.METAFIELDS).size());
        assertEquals(
                8, created("Mug", "").path("id").asLong(), "an id is never given twice, though the name is free again");
    }

    @Test
    void atMost250ProductsGoAtOnce() throws Exception {
        try (SandboxStore large = SandboxStore.start(SandboxOptions.defaults().withSeed("generated:260"))) {
            Client other = new Client(large);
            assertEquals(
                    204, other.send("DELETE", PRODUCTS + "?type=physical", "").status());
            assertEquals(10, large.state().products().size());
            assertEquals(List.of("251"), other.get(PRODUCTS + "?limit=1").all("id"));
        }
    }

    @Test
    void onlyApprovedReviewsCount() throws Exception {
        String reviews = PRODUCTS + "/7/reviews";
        String review = "{\"title\": \"Good\", \"date_reviewed\": \"2026-02-01\", \"rating\": 4}";
        long id = client.send("POST", reviews, review).data().path("id").asLong();
        assertEquals(0, client.get(PRODUCTS + "/7").data().path("reviews_count").asInt());
        client.send("PUT", reviews + "/" + id, "{\"status\": \"approved\"}");
        JsonNode product = client.get(PRODUCTS + "/7").data();
        assertEquals(1, product.path("reviews_count").asInt());
        assertEquals(4, product.path("reviews_rating_sum").asInt());
        assertEquals(204, client.send("DELETE", reviews + "/" + id, "").status());
        assertEquals(
                0, client.get(PRODUCTS + "/7").data().path("reviews_rating_sum").asInt());
    }

    @Test
    void bulkPricesDoNotOverlapAndPercentagesAreTexts() throws Exception {
        String rules = PRODUCTS + "/7/bulk-pricing-rules";
        JsonNode rule = client.send(
                        "POST",
                        rules,
                        "{\"quantity_min\": 5, \"quantity_max\": 0, \"type\": \"percent\", \"amount\": 0.1}")
                .data();
        assertTrue(rule.path("amount").isTextual());
        String other = "{\"quantity_min\": 2, \"quantity_max\": %d, \"type\": \"fixed\", \"amount\": \"8.50\"}";
        assertEquals(409, client.send("POST", rules, String.format(other, 5)).status());
        JsonNode fixed = client.send("POST", rules, String.format(other, 4)).data();
        assertTrue(fixed.path("amount").isNumber());
        Client.Answer wrong = client.send("POST", rules, String.format(other, 2));
        assertEquals("must be greater than quantity_min, or 0", problem(wrong, 422, "quantity_max"));
    }

    @Test
    void assignmentsAreToldByBothSides() throws Exception {
        String path = PRODUCTS + "/channel-assignments";
        Client.Answer wrong = client.send(
                "PUT", path, "[{\"product_id\": 7, \"channel_id\": 2}, {\"product_id\": 70, \"channel_id\": 9}]");
        assertEquals("is not known", problem(wrong, 422, "1.product_id"));
        assertEquals("is not known", problem(wrong, 422, "1.channel_id"));
        assertEquals(
                204,
                client.send("PUT", path, "[{\"product_id\": 7, \"channel_id\": 2}]")
                        .status());
        assertEquals(List.of("1", "2"), client.get(path).all("channel_id"));
        assertEquals(422, client.send("DELETE", path, "").status());
        assertEquals(204, client.send("DELETE", path + "?channel_id:in=2", "").status());
        assertEquals(List.of("1"), client.get(path).all("channel_id"));
        assertEquals(List.of(), client.get(PRODUCTS + "?channel_id:in=2").all("id"));
    }

    @Test
    void aHiddenPriceNeedsAProductThatIsNotForSale() throws Exception {
        Client.Answer answer = client.send("PUT", PRODUCTS + "/7", "{\"is_price_hidden\": true}");
        assertEquals("needs the availability disabled", problem(answer, 422, "is_price_hidden"));
        JsonNode product = changed(7, "{\"is_price_hidden\": true, \"availability\": \"disabled\"}");
        assertTrue(product.path("is_price_hidden").asBoolean());
        assertFalse(product.has("complex_rules"));
    }
}
