package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A product of an order, as v2 shows it. */
record ProductShape(StoreState state) {

    private static final List<String> AMOUNTS = Forms.words("""
            base_price price_ex_tax price_inc_tax price_tax base_total total_ex_tax total_inc_tax total_tax
            base_cost_price cost_price_inc_tax cost_price_ex_tax cost_price_tax width height depth refund_amount
            base_wrapping_cost wrapping_cost_ex_tax wrapping_cost_inc_tax wrapping_cost_tax fixed_shipping_cost
            discounted_total_inc_tax
            """);
    private static final List<String> NUMBERS = Forms.words("""
            id product_id variant_id order_pickup_method_id order_address_id quantity quantity_refunded quantity_shipped
            return_id wrapping_id
            """);
    private static final List<String> TEXTS = Forms.words("""
            name sku upc type wrapping_message ebay_item_id ebay_transaction_id bin_picking_number brand
            """);
    private static final List<String> NULLS = Forms.words("""
            event_name event_date option_set_id parent_order_product_id external_id
            """);
    private static final Map<String, String> TYPES = Map.of(
            "swatch", "Swatch",
            "checkbox", "Checkbox",
            "date", "Date field",
            "file", "File Upload",
            "text", "Text field",
            "numbers_only_text", "Text field",
            "multi_line_text", "Multi-line text field",
            "product_list", "Product Pick List",
            "product_list_with_images", "Product Pick List");

    ObjectNode of(ObjectNode order, ObjectNode row) {
        ObjectNode product = Json.object();
        Forms.numbers(row, product, NUMBERS);
        Forms.texts(row, product, TEXTS);
        Forms.moneys(row, product, AMOUNTS);
        NULLS.forEach(product::putNull);
        String name = row.path("name").asText();
        product.put("order_id", order.path("id").asLong())
                .put("name_customer", row.path("name_customer").asText(name))
                .put("name_merchant", row.path("name_merchant").asText(name))
                .put("weight", Forms.money(row.path("weight")))
                .put("is_refunded", isRefunded(row))
                .put("is_bundled_product", false);
        product.put("wrapping_name", row.path("wrapping_name").asText(null));
        if (row.has("gift_certificate_id")) {
            product.put("gift_certificate_id", row.path("gift_certificate_id").asLong());
        } else {
            product.putNull("gift_certificate_id");
        }
        product.set("applied_discounts", discounts(row));
        product.set("product_options", options(row));
        product.putArray("configurable_fields");
        return product;
    }

    private static boolean isRefunded(ObjectNode row) {
        long refunded = row.path("quantity_refunded").asLong();
        return refunded > 0 && refunded >= row.path("quantity").asLong();
    }

    private static ArrayNode discounts(ObjectNode row) {
        ArrayNode discounts = Json.array();
        for (ObjectNode one : Json.objects(row, "applied_discounts")) {
            discounts.add(one.deepCopy().put("amount", Forms.money(one.path("amount"))));
        }
        return discounts;
    }

    private ArrayNode options(ObjectNode row) {
        ArrayNode options = Json.array();
        for (ObjectNode option : Json.objects(row, "product_options")) {
            String name = option.path("name").asText();
            String value = option.path("value").asText();
            ObjectNode shown = options.addObject()
                    .put("id", row.path("id").asLong() * 100 + options.size())
                    .put("option_id", option.path("option_id").asLong())
                    .put("order_product_id", row.path("id").asLong())
                    .put("product_option_id", option.path("option_id").asLong())
                    .put("value", option.path("value_id").asText(value))
                    .put("type", type(row, option))
                    .put("name", name)
                    .put("display_style", "");
            for (String face : List.of("", "_customer", "_merchant")) {
                shown.put("display_name" + face, name).put("display_value" + face, value);
            }
        }
        return options;
    }

    /** Orders know the kinds of option by names from long ago. */
    private String type(ObjectNode row, ObjectNode option) {
        Optional<String> type = state.products().row(row.path("product_id").asLong()).stream()
                .flatMap(product ->
                        Stream.of("options", "modifiers").flatMap(part -> Json.objects(product, part).stream()))
                .filter(one ->
                        one.path("id").asLong() == option.path("option_id").asLong())
                .map(one -> TYPES.getOrDefault(one.path("type").asText(), "Multiple choice"))
                .findFirst();
        return type.orElse(option.has("value_id") ? "Multiple choice" : "Text field");
    }
}
