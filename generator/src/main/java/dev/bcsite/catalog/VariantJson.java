package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Variants, as {@code include=variants} nests them. Null on a variant means "as the product", and so does absent. */
final class VariantJson {

    private VariantJson() {}

    /** @param optionOrder ids of the product's options; values follow it */
    static Variant read(JsonNode json, List<Long> optionOrder) {
        JsonRow row = JsonRow.of("variant", json);
        return new Variant(
                row.id("id"),
                row.text("sku"),
                row.optionalDecimal("price"),
                row.optionalDecimal("sale_price"),
                row.optionalDecimal("retail_price"),
                row.decimal("calculated_price"),
                row.optionalDecimal("weight"),
                row.optionalCount("inventory_level"),
                row.count("inventory_warning_level"),
                row.optionalText("image_url"),
                row.flag("purchasing_disabled")
                        ? Optional.of(row.text("purchasing_disabled_message"))
                        : Optional.empty(),
                ProductCodesJson.read(row),
                row.list("option_values").stream()
                        .map(VariantJson::readValue)
                        .sorted(Comparator.comparingInt(value -> optionOrder.indexOf(value.optionId())))
                        .toList());
    }

    static ObjectNode write(Variant variant) {
        ObjectNode json = Json.object().put("id", variant.id()).put("sku", variant.sku());
        variant.price().ifPresent(amount -> json.put("price", amount));
        variant.sale().ifPresent(amount -> json.put("sale_price", amount));
        variant.retail().ifPresent(amount -> json.put("retail_price", amount));
        json.put("calculated_price", variant.calculated());
        variant.weight().ifPresent(weight -> json.put("weight", weight));
        variant.stock().ifPresent(stock -> json.put("inventory_level", stock));
        json.put("inventory_warning_level", variant.lowStockLevel());
        variant.imageUrl().ifPresent(url -> json.put("image_url", url));
        variant.unavailableMessage()
                .ifPresent(
                        message -> json.put("purchasing_disabled", true).put("purchasing_disabled_message", message));
        ProductCodesJson.write(variant.codes(), json);
        json.set("option_values", Json.array(variant.values(), VariantJson::writeValue));
        return json;
    }

    private static Variant.Value readValue(JsonNode json) {
        JsonRow row = JsonRow.of("option value", json);
        return new Variant.Value(row.id("option_id"), row.id("id"), row.text("option_display_name"), row.text("label"));
    }

    private static ObjectNode writeValue(Variant.Value value) {
        return Json.object()
                .put("id", value.valueId())
                .put("option_id", value.optionId())
                .put("option_display_name", value.option())
                .put("label", value.label());
    }
}
