package dev.bcsite.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Shop;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.RowSource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedTest {

    private static final Address ADDRESS = new Address(URI.create("http://127.0.0.1:1"), "h");

    private static Shop shop(String name, String text) {
        return Seed.of(Map.of(name, text)).shop(ADDRESS);
    }

    private static ObjectNode product(String json) {
        Shop shop = shop("products", "[" + json + "]");
        return shop.rows(Kind.PRODUCTS).row(shop.rows(Kind.PRODUCTS).ids()[0]);
    }

    private static List<String> paths(String categories) {
        Shop shop = shop("categories", categories);
        return Arrays.stream(shop.rows(Kind.CATEGORIES).ids())
                .mapToObj(id -> {
                    JsonNode row = shop.rows(Kind.CATEGORIES).row(id);
                    return id + "<" + row.path("parent_id").asText() + " "
                            + row.path("url").path("path").asText();
                })
                .toList();
    }

    @Test
    void aProductNeedsOnlyAName() {
        ObjectNode mug = product("{\"name\": \"Jürgen’s Mug & Co\"}");

        assertEquals(1, mug.path("id").asInt());
        assertEquals("/jürgens-mug-co/", mug.path("custom_url").path("url").asText());
        assertEquals("[1]", Json.text(mug.path("channels")));
        assertEquals(1, mug.path("variants").size());
        assertEquals(mug.path("variants").get(0).path("id"), mug.path("base_variant_id"));
        assertTrue(mug.path("option_set_id").isNull());
    }

    @Test
    void aProductWithOptionsHasAnOptionSetAndNoBaseVariant() {
        ObjectNode mug = product("""
                {"name": "Mug", "price": "10.50", "sale_price": 8, "options": [{"display_name": "Size", "option_values":
                  [{"label": "S"}, {"label": "L"}]}], "variants": [
                  {"sku": "S", "option_values": [{"option_display_name": "Size", "label": "S"}]},
                  {"sku": "L", "price": 12, "option_values": [{"option_display_name": "Size", "label": "L"}]}]}""");

        assertTrue(mug.path("base_variant_id").isNull());
        assertTrue(mug.path("option_set_id").isNumber());
        assertEquals("8", mug.path("calculated_price").asText());
        assertEquals("8", mug.path("variants").get(0).path("calculated_price").asText());
        assertEquals("12", mug.path("variants").get(1).path("calculated_price").asText());
        JsonNode value = mug.path("variants").get(1).path("option_values").get(0);
        assertEquals(mug.path("options").get(0).path("option_values").get(1).path("id"), value.path("id"));
    }

    @Test
    void categoriesComeInAnyOfTheThreeShapes() {
        List<String> expected = List.of("5<0 /mugs/", "6<5 /mugs/small/");

        assertEquals(expected, paths("""
                [{"id": 5, "parent_id": 0, "name": "Mugs", "url": "/mugs/",
                  "children": [{"id": 6, "name": "Small", "children": []}]}]"""));
        assertEquals(expected, paths("""
                {"data": [{"category_id": 5, "parent_id": 0, "name": "Mugs", "url": {"path": "/mugs/"}},
                  {"category_id": 6, "parent_id": 5, "name": "Small", "url": {"path": "/mugs/small/"}}]}"""));
        assertEquals(expected, paths("""
                [{"id": 5, "parent_id": 0, "name": "Mugs", "custom_url": {"url": "/mugs/"}},
                  {"id": 6, "parent_id": 5, "name": "Small"}]"""));
    }

    @Test
    void listingsDecideWhereProductsWithoutChannelsAreSold() {
        Shop shop = Seed.of(Map.of(
                        "products",
                                "[{\"id\": 1, \"name\": \"A\"}, {\"id\": 2, \"name\": \"B\"},"
                                        + " {\"id\": 3, \"name\": \"C\", \"channels\": [7]}]",
                        "listings",
                                "[{\"product_id\": 1, \"channel_id\": 4},"
                                        + " {\"product_id\": 2, \"channel_id\": 4, \"state\": \"disabled\"}]"))
                .shop(ADDRESS);

        assertEquals("[4]", Json.text(shop.rows(Kind.PRODUCTS).row(1).path("channels")));
        assertEquals("[]", Json.text(shop.rows(Kind.PRODUCTS).row(2).path("channels")));
        assertEquals("[7]", Json.text(shop.rows(Kind.PRODUCTS).row(3).path("channels")));
    }

    @Test
    void aFolderMayHoldLinesOfJson(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve("products.ndjson"), "{\"id\": 1, \"name\": \"A\"}\n\n{\"id\": 2, \"name\": \"B\"}\n");
        Files.writeString(folder.resolve("brands.json"), "\uFEFF[{\"id\": 3, \"name\": \"Fern\"}]");

        Shop shop = Seed.named(folder.toString()).shop(ADDRESS);

        assertEquals(2, shop.rows(Kind.PRODUCTS).ids().length);
        assertEquals(
                "/brands/fern/",
                shop.rows(Kind.BRANDS).row(3).path("custom_url").path("url").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            products | [{"id": 1, "name": "A"}, {"id": 2}]       | products row 2: "name" is missing; expected a text
            products | [{"id": "x", "name": "A"}]                | products row 1: "id" is "x"; expected a whole number from 1
            products | [{"id": 1, "name": "A", "price": "dear"}] | products row 1: "price" is "dear"; expected a number
            products | [{"id": 1, "name": "A", "images": {}}]    | products row 1: "images" is {}; expected an array
            products | [{"name": "A", "images": [7]}]            | products row 1 images[0]: found 7; expected an object
            products | [{"id": 1, "name": "A"}, {"id": 1, "name": "B"}] | products row 2: id 1 is taken by products row 1; ids must differ
            products | [7]                                       | products row 1: found 7; expected an object
            store    | [{}, {}]                                  | store: holds 2 rows; expected one object
            settings | {"colour": {}}                            | settings: unknown settings "colour"; expected a path under /v3/settings such as storefront/product or storefront/product@2
            reviews  | [{"product_id": 9}]                       | reviews row 1: "product_id" is 9; expected the id of a product in this seed
            """)
    void aMistakeIsSaidWithItsPlace(String file, String text, String message) {
        SeedException mistake = assertThrows(SeedException.class, () -> shop(file, text));

        assertEquals(message, mistake.getMessage());
    }

    @Test
    void brokenJsonIsSaidWithLineAndColumn() {
        SeedException mistake = assertThrows(SeedException.class, () -> shop("products", "[{\"id\": 1,\n oops}]"));

        assertTrue(mistake.getMessage().startsWith("products, line 2 column "), mistake.getMessage());
    }

    @Test
    void anUnknownSeedIsRefused() {
        SeedException mistake = assertThrows(SeedException.class, () -> Seed.named("smaple"));

        assertEquals(
                "unknown seed \"smaple\"; expected sample, generated:N, generated:N:SEED or a folder with JSON files",
                mistake.getMessage());
    }

    @Test
    void aGeneratedShopIsTheSameEveryTimeAndVariesWithItsNumber() {
        Shop one = Seed.named("generated:500:7").shop(ADDRESS);
        Shop again = Seed.named("generated:500:7").shop(ADDRESS);
        Shop other = Seed.named("generated:500:8").shop(ADDRESS);

        for (Kind kind : List.of(Kind.PRODUCTS, Kind.CATEGORIES, Kind.BRANDS, Kind.LISTINGS)) {
            long[] ids = one.rows(kind).ids();
            for (int i = ids.length - 1; i >= 0; i--) {
                assertEquals(one.rows(kind).row(ids[i]), again.rows(kind).row(ids[i]));
            }
        }
        assertTrue(
                !one.rows(Kind.PRODUCTS).row(9).equals(other.rows(Kind.PRODUCTS).row(9)));
    }

    @Test
    void theOutlineOfAGeneratedProductSaysWhatTheProductSays() {
        RowSource products = Seed.named("generated:300:7").shop(ADDRESS).rows(Kind.PRODUCTS);
        for (long id : products.ids()) {
            ObjectNode row = products.row(id);
            ObjectNode outline = products.outline(id);
            for (String field : products.outlined()) {
                assertTrue(row.has(field), field);
                assertEquals(row.get(field), outline.get(field), field + " of " + id);
            }
        }
    }

    @Test
    void aGeneratedShopHasWhatRealShopsHave() {
        Shop shop = Seed.named("generated:2000:1").shop(ADDRESS);
        int withOptions = 0;
        int hidden = 0;
        int unassigned = 0;
        int foreign = 0;
        for (long id : shop.rows(Kind.PRODUCTS).ids()) {
            ObjectNode row = shop.rows(Kind.PRODUCTS).row(id);
            withOptions += row.path("options").isEmpty() ? 0 : 1;
            hidden += row.path("is_visible").asBoolean() ? 0 : 1;
            unassigned += row.path("channels").isEmpty() ? 1 : 0;
            foreign += row.path("name").asText().chars().allMatch(letter -> letter < 128) ? 0 : 1;
        }
        assertEquals(40, shop.rows(Kind.CATEGORIES).ids().length);
        assertEquals(20, shop.rows(Kind.BRANDS).ids().length);
        assertTrue(withOptions > 500 && withOptions < 800, "with options: " + withOptions);
        assertTrue(hidden > 10 && hidden < 90, "hidden: " + hidden);
        assertTrue(unassigned > 10 && unassigned < 90, "unassigned: " + unassigned);
        assertTrue(foreign > 10, "foreign names: " + foreign);
    }
}
