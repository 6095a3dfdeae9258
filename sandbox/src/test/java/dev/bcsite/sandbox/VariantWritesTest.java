package dev.bcsite.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.state.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VariantWritesTest {

    private static final String SHIRT = "/v3/catalog/products/7";
    private static final Seed SEED = Seed.of(Map.of("products", """
            [{"id": 7, "name": "Shirt", "sku": "S", "price": 30, "inventory_tracking": "variant",
              "options": [{"id": 1, "display_name": "Size", "type": "rectangles", "option_values": [
                  {"id": 11, "label": "S"}, {"id": 12, "label": "L"}]}],
              "modifiers": [{"display_name": "Note", "type": "text"}],
              "variants": [{"id": 71, "sku": "S-S", "inventory_level": 2, "option_values": [{"option_id": 1, "id": 11}],
                 "metafields": [{"namespace": "a", "key": "b", "value": "c"}]}]},
             {"id": 8, "name": "Mug", "sku": "MUG", "price": 10}]
            """));

    private SandboxStore store;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        store = SandboxStore.start(SandboxOptions.defaults().withSeed(SEED).withClock(new StepClock()));
        client = new Client(store);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private static String variant(String sku, String values) {
        return "{\"sku\": \"" + sku + "\", \"option_values\": [" + values + "]}";
    }

    private JsonNode data(String method, String path, String body) throws Exception {
        Client.Answer answer = client.send(method, path, body);
        assertEquals(200, answer.status(), answer.text());
        return answer.data();
    }

    private String problem(Client.Answer answer, String field) {
        assertEquals(422, answer.status(), answer.text());
        return answer.json().path("errors").path(field).asText();
    }

    private int status(String method, String path, String body) throws Exception {
        return client.send(method, path, body).status();
    }

    @Test
    void optionsAndModifiersHaveDifferentIds() throws Exception {
        assertEquals(List.of("2"), client.get(SHIRT + "/modifiers").all("id"));
        assertEquals(
                3,
                data(
                                "POST",
                                SHIRT + "/modifiers",
                                "{\"display_name\": \"Day\", \"type\": \"date\", \"required\": true}")
                        .path("id")
                        .asLong());
    }

    @Test
    void aVariantIsAFreeCombinationOfValuesThatAreThere() throws Exception {
        String path = SHIRT + "/variants";
        JsonNode large = data("POST", path, variant("S-L", "{\"option_display_name\": \"Size\", \"label\": \"L\"}"));
        assertEquals(
                "[{\"id\":12,\"label\":\"L\",\"option_id\":1,\"option_display_name\":\"Size\"}]",
                large.path("option_values").toString());
        assertEquals(large.path("id"), large.path("sku_id"));
        assertEquals("30", large.path("calculated_price").asText());
        assertEquals(409, status("POST", path, variant("S-X", "{\"option_id\": 1, \"id\": 12}")));
        assertEquals(409, status("POST", path, variant("mug", "{\"option_id\": 1, \"id\": 12}")));
        assertEquals(
                "is no option value of the product",
                problem(
                        client.send("POST", path, variant("S-X", "{\"option_id\": 1, \"id\": 99}")),
                        "option_values.0"));
        assertEquals(
                "must name one value of every option of the product",
                problem(client.send("POST", path, variant("S-X", "")), "option_values"));
        assertEquals(
                "error.path.missing",
                problem(client.send("POST", path, "{\"option_values\": [{\"option_id\": 1, \"id\": 12}]}"), "sku"));
    }

    @Test
    void stockOfVariantsAddsUpAndNullPricesAreTheProducts() throws Exception {
        data("POST", SHIRT + "/variants", variant("S-L", "{\"option_id\": 1, \"id\": 12}"));
        data(
                "PUT",
                "/v3/catalog/variants",
                "[{\"id\": 71, \"inventory_level\": 5, \"price\": 31},"
                        + " {\"product_id\": 7, \"sku\": \"s-l\", \"inventory_level\": 6}]");
        assertEquals(11, client.get(SHIRT).data().path("inventory_level").asInt());
        assertEquals(
                "31",
                client.get(SHIRT + "/variants/71")
                        .data()
                        .path("calculated_price")
                        .asText());
        JsonNode variant = data("PUT", SHIRT + "/variants/71", "{\"price\": null}");
        assertTrue(variant.path("price").isNull());
        assertEquals("30", variant.path("calculated_price").asText());
        assertEquals("5", variant.path("inventory_level").asText());
    }

    @Test
    void aBatchOfVariantsHasFiftyAtMostAndIsDoneWholeOrNotAtAll() throws Exception {
        String many = String.join(
                ",", IntStream.range(0, 51).mapToObj(i -> "{\"id\": 71}").toList());
        assertEquals(413, status("PUT", "/v3/catalog/variants", "[" + many + "]"));
        Client.Answer half =
                client.send("PUT", "/v3/catalog/variants", "[{\"id\": 71, \"price\": 1}, {\"id\": 999, \"price\": 1}]");
        assertEquals("is not known", problem(half, "1.id"));
        assertTrue(client.get(SHIRT + "/variants/71").data().path("price").isNull());
    }

    @Test
    void newLabelsReachVariantsAndAnOptionTakesItsVariantsAlong() throws Exception {
        data(
                "PUT",
                SHIRT + "/options/1",
                "{\"display_name\": \"Width\", \"option_values\": [{\"id\": 11, \"label\": \"Small\"}]}");
        JsonNode value =
                client.get(SHIRT + "/variants/71").data().path("option_values").path(0);
        assertEquals("Small", value.path("label").asText());
        assertEquals("Width", value.path("option_display_name").asText());
        assertEquals(List.of("c"), client.get(SHIRT + "/variants/71/metafields").all("value"));

        assertEquals(204, status("DELETE", SHIRT + "/options/1", ""));
        assertEquals(404, status("GET", SHIRT + "/variants/71", ""));
        assertEquals(0, store.state().table(Kind.METAFIELDS).size());
        JsonNode product = client.get(SHIRT + "?include=variants").data();
        assertEquals(1, product.path("variants").size());
        assertEquals(product.path("variants").path(0).path("id"), product.path("base_variant_id"));
        assertEquals(409, status("POST", "/v3/catalog/products", """
                {"name": "Other", "type": "physical", "weight": 1, "price": 1, "sku": "s"}"""));
    }

    @Test
    void anOptionMakesWayForTheBaseVariantOnlyWithItsFirstVariant() throws Exception {
        String mug = "/v3/catalog/products/8";
        long base = client.get(mug).data().path("base_variant_id").asLong();
        JsonNode option = data("POST", mug + "/options", """
                {"display_name": "Glaze", "type": "swatch", "option_values": [
                  {"label": "Moss", "sort_order": 0, "value_data": {"colors": ["#6B7B4F"]}}]}""");
        assertEquals("Glaze1772366400-8", option.path("name").asText());
        assertTrue(client.get(mug).data().path("base_variant_id").isNull());
        assertEquals(List.of(Long.toString(base)), client.get(mug + "/variants").all("id"));
        assertEquals(422, status("DELETE", mug + "/variants/" + base, ""));
        JsonNode made = data(
                "POST", mug + "/variants", variant("M-1", "{\"option_display_name\": \"Glaze\", \"label\": \"Moss\"}"));
        assertEquals(
                List.of(made.path("id").asText()), client.get(mug + "/variants").all("id"));
    }

    @Test
    void variantsOfANewProductMakeItsOptions() throws Exception {
        JsonNode product = data("POST", "/v3/catalog/products", """
                {"name": "Cap", "type": "physical", "weight": 0, "price": 12, "variants": [
                  {"sku": "C-R", "option_values": [{"option_display_name": "Colour", "label": "Red"},
                                                   {"option_display_name": "Size", "label": "S"}]},
                  {"sku": "C-B", "price": 13, "option_values": [{"option_display_name": "Colour", "label": "Blue"},
                                                   {"option_display_name": "Size", "label": "S"}]}]}""");
        assertEquals(
                List.of("Colour Red Blue", "Size S"),
                IntStream.range(0, product.path("options").size())
                        .mapToObj(product.path("options")::path)
                        .map(option -> option.path("display_name").asText() + " "
                                + String.join(" ", option.path("option_values").findValuesAsText("label")))
                        .toList());
        assertEquals(2, product.path("variants").size());
        assertTrue(product.path("base_variant_id").isNull());
        assertEquals(
                "13", product.path("variants").path(1).path("calculated_price").asText());
    }

    @Test
    void namesOfOptionsAndModifiersAndLabelsOfValuesDiffer() throws Exception {
        assertEquals(409, status("POST", SHIRT + "/options", "{\"display_name\": \"note\", \"type\": \"dropdown\"}"));
        assertEquals(
                "the option has a value L already",
                problem(
                        client.send("POST", SHIRT + "/options/1/values", "{\"label\": \"L\", \"sort_order\": 3}"),
                        "label"));
        assertEquals(
                "error.path.missing",
                problem(client.send("POST", SHIRT + "/options/1/values", "{\"label\": \"XL\"}"), "sort_order"));
    }

    @Test
    void aCheckboxHasTwoValuesAndATextHasNone() throws Exception {
        JsonNode box = data("POST", SHIRT + "/modifiers", """
                {"display_name": "Gift", "type": "checkbox", "required": false}""");
        assertEquals(List.of("Yes", "No"), box.path("option_values").findValuesAsText("label"));
        assertEquals("[]", box.path("config").toString());
        assertEquals(0, client.get(SHIRT + "/modifiers/2/values").data().size());
    }

    @Test
    void rulesGoWithTheValueTheyAreAbout() throws Exception {
        JsonNode box = data("POST", SHIRT + "/modifiers", """
                {"display_name": "Box", "type": "dropdown", "required": true, "option_values": [{"label": "Red"}]}""");
        String modifier = box.path("id").asText();
        String value = box.path("option_values").path(0).path("id").asText();
        String rule = "{\"purchasing_disabled\": true, \"conditions\": [{\"modifier_id\": " + modifier
                + ", \"modifier_value_id\": " + value + "}]}";
        JsonNode made = data("POST", SHIRT + "/complex-rules", rule);
        assertEquals(made.path("id"), made.path("conditions").path(0).path("rule_id"));
        assertEquals(409, status("POST", SHIRT + "/complex-rules", rule));
        assertEquals(204, status("DELETE", SHIRT + "/modifiers/" + modifier + "/values/" + value, ""));
        assertEquals(List.of(), client.get(SHIRT + "/complex-rules").all("id"));
    }
}
