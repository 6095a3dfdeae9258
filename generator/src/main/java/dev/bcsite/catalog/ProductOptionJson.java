package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Options and modifiers, in the shape of {@code .../products/{id}/options} and {@code .../modifiers}. */
final class ProductOptionJson {

    private ProductOptionJson() {}

    /** All of a product, in the merchant's order. */
    static List<ProductOption> readAll(List<JsonNode> options) {
        return options.stream()
                .map(ProductOptionJson::read)
                .sorted(Comparator.comparingInt(ProductOption::sortOrder))
                .toList();
    }

    /** Options carry no {@code required}, because they always are. */
    private static ProductOption read(JsonNode json) {
        JsonRow row = JsonRow.of("option", json);
        List<ProductOption.Value> values = readValues(row.list("option_values"));
        ProductOption.Kind kind = kind(row.text("type"), !values.isEmpty());
        return new ProductOption(
                row.id("id"),
                row.optionalText("display_name").orElse(row.text("name")),
                kind,
                row.flag("required", true),
                row.count("sort_order"),
                values,
                kind.isChoice() ? ProductOption.Limits.NONE : LimitsJson.read(kind, row.row("config")));
    }

    /** A kind that BigCommerce adds later still works as a list or as a line of text. */
    private static ProductOption.Kind kind(String word, boolean hasValues) {
        for (ProductOption.Kind kind : ProductOption.Kind.values()) {
            if (word(kind).equals(word)) {
                return kind;
            }
        }
        return hasValues ? ProductOption.Kind.DROPDOWN : ProductOption.Kind.TEXT;
    }

    private static String word(ProductOption.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** A checkbox has a value for being ticked, and one for not being ticked, which nobody ever chooses. */
    private static List<ProductOption.Value> readValues(List<JsonNode> values) {
        return values.stream()
                .map(value -> JsonRow.of("option value", value))
                .filter(row -> row.row("value_data").flag("checked_value", true))
                .sorted(Comparator.comparingInt(row -> row.count("sort_order")))
                .map(ProductOptionJson::readValue)
                .toList();
    }

    private static ProductOption.Value readValue(JsonRow row) {
        JsonRow data = row.row("value_data");
        JsonRow disabled = row.row("adjusters").row("purchasing_disabled");
        return new ProductOption.Value(
                row.id("id"),
                row.text("label"),
                row.flag("is_default"),
                data.texts("colors"),
                data.optionalText("image_url"),
                data.optionalId("product_id"),
                priceChange(row.row("adjusters").row("price")),
                disabled.flag("status") ? Optional.of(disabled.text("message")) : Optional.empty());
    }

    private static Optional<ProductOption.PriceChange> priceChange(JsonRow price) {
        return price.amountUnlessZero("adjuster_value")
                .map(amount ->
                        new ProductOption.PriceChange(price.text("adjuster").equals("percentage"), amount));
    }
}
