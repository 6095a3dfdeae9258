package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Seed;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A small shop to buy from: mugs with options, bowls with bulk prices and little stock, a book to download. */
final class TestShop {

    static final long MUG = 1;
    static final long BOWL = 2;
    static final long BOOK = 3;
    static final long PLATE = 4;

    private TestShop() {}

    static Seed seed() {
        return seed(Map.of());
    }

    /** @param more files of the seed, which replace those that it has */
    static Seed seed(Map<String, String> more) {
        Map<String, String> files = new TreeMap<>();
        files.put("products", """
                [{"id": 1, "name": "Mug", "price": 10, "categories": [21], "brand_id": 1,
                  "options": [{"id": 11, "display_name": "Colour", "type": "swatch", "option_values": [
                    {"id": 111, "label": "Moss"}, {"id": 112, "label": "Ink"}]}],
                  "modifiers": [{"id": 31, "display_name": "Engraving", "type": "text", "required": true,
                     "config": {"text_characters_limited": true, "text_min_length": 1, "text_max_length": 5}},
                    {"id": 32, "display_name": "Box", "type": "radio_buttons", "option_values": [
                      {"id": 321, "label": "No", "is_default": true},
                      {"id": 322, "label": "Yes", "adjusters": {"price": {"adjuster": "relative", "adjuster_value": 2.5}}}]}],
                  "variants": [
                    {"id": 101, "sku": "M1", "option_values": [{"option_id": 11, "id": 111}]},
                    {"id": 102, "sku": "M2", "price": 11, "option_values": [{"option_id": 11, "id": 112}]}]},
                 {"id": 2, "name": "Bowl", "price": 20, "sale_price": 18, "categories": [22], "weight": 1,
                  "inventory_tracking": "product", "inventory_level": 12, "order_quantity_maximum": 11,
                  "bulk_pricing_rules": [{"quantity_min": 5, "quantity_max": 0, "type": "percent", "amount": ".10"}]},
                 {"id": 3, "name": "Book of clay", "price": 9.99, "type": "digital", "categories": [21]},
                 {"id": 4, "name": "Plate", "price": 7.35, "categories": [21], "brand_id": 1}]
                """);
        files.put("categories", """
                [{"id": 21, "parent_id": 0, "name": "Table", "url": "/table/", "children": [
                   {"id": 22, "parent_id": 21, "name": "Bowls", "url": "/table/bowls/", "children": []}]}]
                """);
        files.put("brands", "[{\"id\": 1, \"name\": \"Fern\"}]");
        files.put("customer-groups", "[{\"id\": 1, \"name\": \"Friends\"}]");
        files.put("tax-zones", """
                [{"id": 1, "name": "Home"},
                 {"id": 2, "name": "Texas", "shopper_target_settings": {"locations": [
                   {"country_code": "US", "subdivision_codes": ["TX"], "postal_codes": []}], "customer_groups": []}}]
                """);
        files.put("tax-rates", """
                [{"id": 1, "tax_zone_id": 1, "name": "Tax", "class_rates": [{"rate": 0, "tax_class_id": 0}]},
                 {"id": 2, "tax_zone_id": 2, "name": "State tax",
                  "class_rates": [{"rate": 6.25, "tax_class_id": 0}, {"rate": 6.25, "tax_class_id": 2}]},
                 {"id": 3, "tax_zone_id": 2, "name": "City tax", "class_rates": [{"rate": 2, "tax_class_id": 0}]}]
                """);
        files.putAll(more);
        return Seed.of(files);
    }

    static Wish.OfProduct some(long product, long quantity) {
        return new Wish.OfProduct(
                "line_items.0",
                product,
                OptionalLong.empty(),
                quantity,
                product == MUG
                        ? List.of(
                                new Wish.Selection(11, IntNode.valueOf(111)),
                                new Wish.Selection(31, Json.parse("\"Ann\"")))
                        : List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static Carts.NewCart guestCart(Wish... wishes) {
        return new Carts.NewCart(1, 0, Optional.empty(), Optional.empty(), List.of(wishes), true);
    }

    static ObjectNode address(String country, String state) {
        return Json.object()
                .put("first_name", "Ann")
                .put("last_name", "Moss")
                .put("email", "ann@mail.example")
                .put("address1", "1 Shore Road")
                .put("city", "Sandhaven")
                .put("state_or_province", state)
                .put("state_or_province_code", state)
                .put("country_code", country)
                .put("postal_code", "78701");
    }

    /** A promotion with this as its rules. */
    static long promotion(StoreState state, String type, String rules) {
        ObjectNode row = Json.object()
                .put("redemption_type", type)
                .put("name", "Offer")
                .put("status", "ENABLED")
                .put("currency_code", "*");
        row.set("rules", Json.parse(rules));
        return state.table(Kind.PROMOTIONS).add(row);
    }

    static void code(StoreState state, long promotion, String code) {
        state.table(Kind.PROMOTION_CODES)
                .add(Json.object()
                        .put("promotion_id", promotion)
                        .put("code", code)
                        .put("current_uses", 0)
                        .put("max_uses", 0)
                        .put("max_uses_per_customer", 0));
    }

    static void coupon(StoreState state, String code, String type, String amount) {
        ObjectNode row = Json.object()
                .put("name", code)
                .put("code", code)
                .put("type", type)
                .put("amount", amount)
                .put("min_purchase", "0")
                .put("enabled", true)
                .put("num_uses", 0);
        row.putObject("applies_to").put("entity", "categories").putArray("ids").add(0);
        state.table(Kind.COUPONS).add(row);
    }

    static void certificate(StoreState state, String code, String balance) {
        state.table(Kind.GIFT_CERTIFICATES)
                .add(Json.object()
                        .put("code", code)
                        .put("status", "active")
                        .put("amount", balance)
                        .put("balance", balance)
                        .put("currency_code", "USD"));
    }
}
