package dev.bcsite.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** BigCommerce's answers as they really come: numbers as texts, empty lists for empty objects, nulls, new fields. */
class JsonToleranceTest {

    private static final String CUP = """
            {"id": 77, "name": "Cup", "type": "physical", "price": 10.50, "sale_price": 0, "retail_price": "12.0000",
             "cost_price": 3.99, "calculated_price": 10.50, "categories": [5, 6], "brand_id": 0,
             "inventory_tracking": "none", "availability": "available", "is_visible": true, "related_products": [-1],
             "custom_url": {"url": "/cup/", "is_customized": false}, "condition": "New", "bin_picking_number": "B-12",
             "variants": [{"id": 1, "product_id": 77, "sku": "C", "price": null, "calculated_price": 10.5,
               "inventory_level": 0, "cost_price": 3.99, "bin_picking_number": "B-12", "image_url": "",
               "purchasing_disabled": false, "option_values": []}],
             "options": [], "modifiers": [],
             "images": [{"id": 9, "url_zoom": "https://cdn/9.jpg", "sort_order": 1, "description": ""},
                        {"id": 8, "url_zoom": "https://cdn/8.jpg", "sort_order": 0, "is_thumbnail": true}],
             "bulk_pricing_rules": [{"id": 1, "quantity_min": 10, "quantity_max": 0, "type": "percent", "amount": ".10"},
                                    {"id": 2, "quantity_min": 2, "quantity_max": 9, "type": "fixed", "amount": 9.5},
                                    {"id": 3, "quantity_min": 1, "quantity_max": 1, "type": "mystery", "amount": 1}],
             "reviews": [{"id": 2, "status": "approved", "email": "kim@mail.example", "name": "Kim", "rating": 5},
                         {"id": 1, "status": "pending", "email": "spam@mail.example", "name": "Spam"},
                         {"id": 3, "status": 1, "name": "Lee", "rating": "4"}],
             "a_field_of_tomorrow": {"deep": [1, 2, 3]}}
            """;

    @Test
    void aProductReadsAsTheStorefrontNeedsIt() throws IOException {
        Product cup = ProductJson.read(json(CUP));
        assertEquals(new BigDecimal("10.50"), cup.prices().price());
        assertEquals(Optional.empty(), cup.prices().sale());
        assertEquals(Optional.of(new BigDecimal("12.0000")), cup.prices().retail());
        assertEquals(Optional.empty(), cup.brand());
        assertEquals(List.of(), cup.related());
        assertEquals(List.of(8L, 9L), cup.images().stream().map(Image::id).toList());
        assertEquals(Optional.empty(), cup.variants().get(0).price());
        assertEquals(Optional.empty(), cup.variants().get(0).imageUrl());
        assertEquals(Optional.of(0), cup.variants().get(0).stock());
        assertEquals(
                List.of(
                        new BulkTier(2, 9, BulkTier.Kind.UNIT_PRICE, new BigDecimal("9.5")),
                        new BulkTier(10, 0, BulkTier.Kind.FRACTION_OFF, new BigDecimal("0.10"))),
                cup.bulkTiers());
        assertEquals(
                List.of("Kim", "Lee"),
                cup.reviews().stream().map(Review::author).toList());
    }

    @Test
    void whatAStorefrontMustNotShowIsNotEvenRead() throws IOException {
        String cup = ProductJson.read(json(CUP)).toString();
        for (String secret : List.of("3.99", "B-12", "mail.example", "Spam")) {
            assertFalse(cup.contains(secret), secret + " was read");
        }
        assertTrue(cup.contains("Kim"));
    }

    @Test
    void percentagesOfThePricingEndpointBecomeFractions() throws IOException {
        String amount = "{\"tax_exclusive\": 10, \"tax_inclusive\": 12}";
        PriceQuote quote = PriceQuoteJson.read(
                json("{\"product_id\": 7, \"price\": " + amount + ", \"calculated_price\": " + amount
                        + ", \"sale_price\": null, \"retail_price\": {\"tax_exclusive\": 0, \"tax_inclusive\": 0},"
                        + " \"bulk_pricing\": [{\"minimum\": 5, \"maximum\": 0, \"discount_amount\": 15,"
                        + " \"discount_type\": \"percent\"}]}"),
                "USD");
        assertEquals(0, quote.tiers().get(0).amount().compareTo(new BigDecimal("0.15")));
        assertEquals(quote.calculated(), quote.lowest());
        assertEquals(Optional.empty(), quote.retail());
    }

    @Test
    void emptyThingsMayBeEmptyLists() throws IOException {
        Store store = StoreJson.read(json("{\"id\": \"abc\", \"currency\": \"USD\", \"logo\": []}"));
        assertEquals(Optional.empty(), store.logoUrl());
        assertEquals(1000, store.defaultSite());
        ObjectNode cup = (ObjectNode) json(CUP);
        cup.putArray("modifiers").addObject().put("id", 4).put("type", "text").putArray("config");
        assertEquals(
                Optional.empty(),
                ProductJson.read(cup).modifiers().get(0).limits().maximumLength());
    }

    @Test
    void aPriceThatIsNoNumberIsNeverZero() throws IOException {
        Map<String, String> complaints = Map.of(
                "\"abc\"", "product 77: \"price\" should be a number, found \"abc\"",
                "null", "product 77: \"price\" should be a number, found null",
                "\"\"", "product 77: \"price\" should be a number, found \"\"",
                "[1]", "product 77: \"price\" should be a number, found [1]",
                "true", "product 77: \"price\" should be a number, found true",
                "1e400", "product 77: \"price\" should be a number, found 1E+400");
        for (Map.Entry<String, String> complaint : complaints.entrySet()) {
            ObjectNode cup = (ObjectNode) json(CUP);
            cup.set("price", json(complaint.getKey()));
            UnreadableRowException refused =
                    assertThrows(UnreadableRowException.class, () -> ProductJson.read(cup), complaint.getKey());
            assertEquals(complaint.getValue(), refused.getMessage());
        }
    }

    @Test
    void everyFieldMayDriftAndIsEitherReadOrTold() throws IOException {
        List<String> drifts = List.of(
                "null",
                "\"\"",
                "\"12\"",
                "12",
                "-1",
                "1e9",
                "99999999999999999999",
                "true",
                "[]",
                "{}",
                "[{}]",
                "\"x\"");
        List<String> fields = new ArrayList<>();
        json(CUP).fieldNames().forEachRemaining(fields::add);
        int read = 0;
        int told = 0;
        for (String field : fields) {
            for (String drift : drifts) {
                ObjectNode cup = (ObjectNode) json(CUP);
                cup.set(field, json(drift));
                try {
                    Product product = ProductJson.read(cup);
                    assertTrue(product.prices().price().signum() != 0, field + " as " + drift + " made the price zero");
                    read++;
                } catch (UnreadableRowException e) {
                    boolean isClear = e.getMessage().contains(", found ")
                            || e.getMessage().contains("has no variants");
                    assertTrue(isClear, field + " as " + drift + ": " + e.getMessage());
                    told++;
                }
            }
        }
        assertEquals(fields.size() * drifts.size(), read + told);
        assertTrue(read > told, read + " read, " + told + " told");
    }

    @Test
    void anAvailabilityOfTomorrowDoesNotSell() throws IOException {
        ObjectNode cup = (ObjectNode) json(CUP);
        cup.put("availability", "by_appointment");
        assertEquals(Product.Availability.DISABLED, ProductJson.read(cup).availability());
    }

    @Test
    void blogDatesComeInThreeForms() throws IOException {
        assertEquals("2018-05-18T13:26:42Z", date("\"published_date_iso8601\": \"2018-05-18T13:26:42+0000\""));
        assertEquals("2023-05-18T13:26:42Z", date("\"published_date_iso8601\": \"5/18/2023 1:26:42 PM\""));
        assertEquals(
                "2022-08-10T12:39:15Z",
                date(
                        "\"published_date\": {\"timezone_type\": 1, \"date\": \"2022-08-10 14:39:15.000000\", \"timezone\": \"+02:00\"}"));
        assertEquals("", date("\"published_date\": []"));
    }

    @Test
    void aThumbnailIsRelativeToTheStore() throws IOException {
        BlogPost post = BlogPostJson.read(
                json("{\"id\": 1, \"thumbnail_path\": \"product_images/uploaded images/a.jpg\"}"),
                "https://shop.example");
        assertEquals(Optional.of("https://shop.example/product_images/uploaded%20images/a.jpg"), post.imageUrl());
    }

    @Test
    void fileKindsAreSpelledOut() throws IOException {
        ObjectNode cup = (ObjectNode) json(CUP);
        cup.set(
                "modifiers",
                json("[{\"id\": 4, \"type\": \"file\", \"config\": {\"file_types_mode\": \"specific\","
                        + " \"file_types_supported\": [\"images\", \"other\"], \"file_types_other\": [\".SVG\", \"gif\"],"
                        + " \"file_max_size\": 5}}]"));
        ProductOption.Limits limits = ProductJson.read(cup).modifiers().get(0).limits();
        assertEquals(
                List.of("bmp", "gif", "jpg", "jpeg", "jpe", "jif", "jfif", "jfi", "png", "wbmp", "xbm", "tiff", "svg"),
                limits.fileKinds());
        assertEquals(Optional.of(5120L), limits.maximumBytes());
    }

    private static String date(String field) throws IOException {
        return BlogPostJson.read(json("{\"id\": 1, " + field + "}"), "").date();
    }

    private static JsonNode json(String text) throws IOException {
        return Json.read(new StringReader(text));
    }
}
