package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
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

    private static Variant.Value readValue(JsonNode json) {
        JsonRow row = JsonRow.of("option value", json);
        return new Variant.Value(row.id("option_id"), row.id("id"), row.text("option_display_name"), row.text("label"));
    }
}
