package dev.bcsite.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Answers share the rows of the store, so none may change what it shows. */
class ReadsTest {

    private static final String PARTS =
            "variants,options,modifiers,images,videos,custom_fields,bulk_pricing_rules,reviews,channels";

    private static final String PRODUCTS = """
            [{"id": 1, "name": "Mug", "price": 10, "images": [{"image_file": "p/mug.jpg", "is_thumbnail": true}],
              "options": [{"id": 1, "display_name": "Colour", "type": "swatch", "option_values": [
                {"id": 1, "label": "Dots", "value_data": {"image_url": "p/dots.jpg"}},
                {"id": 2, "label": "Plain", "value_data": {"colors": ["#FFFFFF"]}}]}],
              "variants": [{"id": 11, "image_url": "p/dotted.jpg", "option_values": [{"option_id": 1, "id": 1}]},
                {"id": 12, "option_values": [{"option_id": 1, "id": 2}]}],
              "modifiers": [{"id": 9, "display_name": "Box", "type": "dropdown", "option_values": [
                {"id": 91, "label": "Yes", "adjusters": {"image_url": "p/box.jpg",
                  "price": {"adjuster": "relative", "adjuster_value": 2.5}}}]}]}]""";

    private static Map<Long, ObjectNode> copies(Table products) {
        Map<Long, ObjectNode> copies = new TreeMap<>();
        for (long id : products.keys()) {
            copies.put(id, products.get(id).orElseThrow());
        }
        return copies;
    }

    private static void readEverything(Client client, Iterable<Long> ids) throws Exception {
        List<String> paths = new ArrayList<>(List.of(
                "?include=" + PARTS,
                "?include=primary_image,parent_relations",
                "?include=" + PARTS + "&include_fields=name",
                "?include=" + PARTS + "&exclude_fields=name,custom_url"));
        for (long id : ids) {
            paths.add("/" + id + "?include=" + PARTS + ",primary_image");
            for (String part : List.of("variants", "options", "modifiers", "images", "videos", "custom-fields")) {
                paths.add("/" + id + "/" + part);
            }
        }
        for (String path : paths) {
            assertEquals(2, client.get("/v3/catalog/products" + path).status() / 100, path);
        }
        assertEquals(200, client.get("/v3/catalog/variants").status());
        for (long id : ids) {
            String body = "{\"channel_id\": 1, \"currency_code\": \"USD\", \"items\": [{\"product_id\": " + id
                    + "}, {\"product_id\": " + id + ", \"variant_id\": 11}]}";
            Client.Answer answer = client.send("POST", "/v3/pricing/products", body);
            assertEquals(200, answer.status(), answer.text());
        }
    }

    private static void assertUnchangedByReading(Seed seed) throws Exception {
        try (SandboxStore store = SandboxStore.start(SandboxOptions.defaults().withSeed(seed))) {
            Table products = store.state().products();
            Map<Long, ObjectNode> before = copies(products);
            readEverything(new Client(store), before.keySet());
            assertEquals(before, copies(products));
        }
    }

    @Test
    void readingDoesNotChangeProductsOfAFile() throws Exception {
        assertUnchangedByReading(Seed.of(Map.of("products", PRODUCTS)));
    }

    @Test
    void readingDoesNotChangeMadeUpProducts() throws Exception {
        assertUnchangedByReading(Seed.named("generated:40:7"));
    }

    @Test
    void onlyAnswersHoldLinksInPlaceOfPaths() throws Exception {
        try (SandboxStore store =
                SandboxStore.start(SandboxOptions.defaults().withSeed(Seed.of(Map.of("products", PRODUCTS))))) {
            Client.Answer answer = new Client(store).get("/v3/catalog/products/1?include=variants,options,modifiers");
            String stem = store.state()
                    .products()
                    .row(1)
                    .orElseThrow()
                    .at("/variants/0/image_url")
                    .asText();
            assertEquals("p/dotted.jpg", stem);
            for (String pointer : List.of(
                    "/variants/0/image_url",
                    "/options/0/option_values/0/value_data/image_url",
                    "/modifiers/0/option_values/0/adjusters/image_url")) {
                String url = answer.data().at(pointer).asText();
                assertEquals("http://127.0.0.1", url.replaceFirst(":\\d+/.*", ""), pointer);
            }
            assertEquals("", answer.data().at("/variants/1/image_url").asText());
        }
    }
}
