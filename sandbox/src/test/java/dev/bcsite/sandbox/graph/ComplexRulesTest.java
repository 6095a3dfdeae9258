package dev.bcsite.sandbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Client;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A product's complex rules change price, weight, picture and availability on every face, in their order. */
class ComplexRulesTest {

    private static final String PRODUCTS = """
            [{"id": 1, "name": "Shirt", "price": 20, "weight": 1,
              "options": [{"id": 1, "display_name": "Size", "type": "rectangles", "option_values": [
                {"id": 11, "label": "S"}, {"id": 12, "label": "L"}, {"id": 13, "label": "XL"}]}],
              "variants": [{"id": 101, "option_values": [{"option_id": 1, "id": 11}]},
                {"id": 102, "price": 30, "weight": 2, "option_values": [{"option_id": 1, "id": 12}]},
                {"id": 103, "option_values": [{"option_id": 1, "id": 13}]}],
              "modifiers": [{"id": 9, "display_name": "Print", "type": "dropdown", "option_values": [
                {"id": 91, "label": "Front", "adjusters": {"price": {"adjuster": "relative", "adjuster_value": 2}}},
                {"id": 92, "label": "Both", "adjusters": {"weight": {"adjuster": "relative", "adjuster_value": 0.5}}}]}],
              "complex_rules": [
                {"id": 1, "sort_order": 3, "price_adjuster": {"adjuster": "relative", "adjuster_value": 100},
                 "conditions": [{"modifier_id": 9, "modifier_value_id": 92}]},
                {"id": 2, "sort_order": 2, "stop": true, "image_url": "https://pictures.example/l-both.jpg",
                 "price_adjuster": {"adjuster": "percentage", "adjuster_value": -10},
                 "weight_adjuster": {"adjuster": "percentage", "adjuster_value": 50},
                 "conditions": [{"modifier_id": 9, "modifier_value_id": 92, "variant_id": 102}]},
                {"id": 3, "sort_order": 1, "enabled": false, "purchasing_disabled": true,
                 "conditions": [{"variant_id": 102}]},
                {"id": 4, "sort_order": 4, "purchasing_disabled": true, "purchasing_disabled_message": "Too small",
                 "conditions": [{"variant_id": 101}, {"modifier_id": 9, "modifier_value_id": 92}]},
                {"id": 5, "sort_order": 5, "purchasing_hidden": true, "conditions": [{"variant_id": 103}]}]}]""";

    private static Graph graph;

    @BeforeAll
    static void open() throws Exception {
        graph = new Graph(Map.of("products", PRODUCTS));
    }

    @AfterAll
    static void close() {
        graph.close();
    }

    private static Client.Answer cart(int size, int print) throws Exception {
        return graph.client.send(
                "POST",
                "/v3/carts",
                "{\"line_items\": [{\"product_id\": 1, \"quantity\": 1, \"option_selections\": [" + "{\"option_id\": 1,"
                        + " \"option_value\": " + size + "}, {\"option_id\": 9, \"option_value\": " + print + "}]}]}");
    }

    private static JsonNode line(int size, int print) throws Exception {
        Client.Answer answer = cart(size, print);
        assertEquals(201, answer.status(), answer.text());
        return answer.data().path("line_items").path("physical_items").path(0);
    }

    private static JsonNode product(int size, int print, String fields) throws Exception {
        return graph.site("product(entityId: 1, optionValueIds: [{optionEntityId: 1, valueEntityId: " + size
                        + "}, {optionEntityId: 9, valueEntityId: " + print + "}]) { " + fields + " }")
                .path("product");
    }

    private static String price(int size, int print) throws Exception {
        String quoted = graph.client
                .send(
                        "POST",
                        "/v3/pricing/products",
                        "{\"channel_id\": 1, \"currency_code\": \"USD\", \"items\": [{\"product_id\": 1, \"options\": ["
                                + "{\"option_id\": 1, \"value_id\": " + size + "}, {\"option_id\": 9, \"value_id\": "
                                + print + "}]}]}")
                .data()
                .path(0)
                .path("calculated_price")
                .path("as_entered")
                .decimalValue()
                .toPlainString();
        assertEquals(
                quoted,
                product(size, print, "prices { price { value } }")
                        .findPath("value")
                        .decimalValue()
                        .toPlainString());
        return quoted;
    }

    @Test
    void aRuleWhoseConditionsAllHoldChangesThePriceUntilOneSaysStop() throws Exception {
        assertEquals("22", price(11, 91));
        assertEquals("120", price(11, 92));
        assertEquals("32", price(12, 91));
        assertEquals("27", price(12, 92));
        assertEquals("27", line(12, 92).path("list_price").asText());
    }

    @Test
    void weightAndPictureFollowToo() throws Exception {
        JsonNode large = product(12, 92, "weight { value } defaultImage { url(width: 100) }");

        assertEquals("3.5", large.path("weight").path("value").asText());
        assertEquals(
                "https://pictures.example/l-both.jpg",
                large.path("defaultImage").path("url").asText());
        assertEquals(
                "https://pictures.example/l-both.jpg",
                line(12, 92).path("image_url").asText());
        assertEquals("2", product(12, 91, "weight { value }").findPath("value").asText());
    }

    @Test
    void whatARuleBarsCannotBeBought() throws Exception {
        Client.Answer refused = cart(11, 92);
        Client.Answer hidden = cart(13, 91);

        assertEquals(422, refused.status(), refused.text());
        assertEquals("cannot be bought in this combination: Too small", problem(refused));
        assertEquals("cannot be bought in this combination", problem(hidden));
        assertEquals(
                "{\"availabilityV2\":{\"status\":\"Unavailable\",\"message\":\"Too small\"},\"showCartAction\":true}",
                product(11, 92, "availabilityV2 { status ... on ProductUnavailable { message } } showCartAction")
                        .toString());
        assertEquals(
                "{\"showCartAction\":false}", product(13, 91, "showCartAction").toString());
    }

    private static String problem(Client.Answer answer) {
        return answer.json()
                .path("errors")
                .path("line_items.0.option_selections")
                .asText();
    }

    @Test
    void variantsThatARuleBarsAreNotPurchasable() throws Exception {
        String variants = "product(entityId: 1) { variants(isPurchasable: %s) { edges { node { entityId } } } }";

        assertEquals(
                "[101, 102]",
                graph.site(variants.formatted(true))
                        .findValuesAsText("entityId")
                        .toString());
        assertEquals(
                "[103]",
                graph.site(variants.formatted(false))
                        .findValuesAsText("entityId")
                        .toString());
    }
}
