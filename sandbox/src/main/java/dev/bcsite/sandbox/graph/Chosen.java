package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.pricing.Adjustments;
import dev.bcsite.sandbox.table.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A product with what was chosen of it: its row, laid over by the variant that the choices lead to.
 *
 * @param variant the one variant meant, when there is one
 * @param values the chosen values, by option
 */
record Chosen(ObjectNode product, Optional<ObjectNode> variant, List<Choice> values) implements Row {

    /** What a variant may have of its own; null there means the product's. */
    private static final List<String> OVERLAID =
            List.of("sku", "weight", "width", "height", "depth", "upc", "mpn", "gtin");

    /** One value of one option or modifier. */
    record Choice(long option, long value) {}

    static Chosen nothingOf(ObjectNode product) {
        return new Chosen(product, Optional.empty(), List.of());
    }

    static Chosen of(ObjectNode product, ObjectNode variant) {
        List<Choice> values = Json.objects(variant, "option_values").stream()
                .map(value -> new Choice(
                        value.path("option_id").asLong(), value.path("id").asLong()))
                .toList();
        return new Chosen(product, Optional.of(variant), values);
    }

    static Chosen of(ObjectNode product, List<Choice> values) {
        Set<Choice> chosen = new HashSet<>(values);
        Optional<ObjectNode> variant = Json.objects(product, "variants").stream()
                .filter(row -> !row.path("option_values").isEmpty())
                .filter(row -> chosen.containsAll(of(product, row).values))
                .findFirst();
        return new Chosen(product, variant, values);
    }

    @Override
    public String type() {
        return "Product";
    }

    @Override
    public ObjectNode json() {
        Adjustments adjustments = adjustments();
        if (variant.isEmpty() && adjustments.effects().isEmpty()) {
            return product;
        }
        // Shallow: only the fields laid over differ, and nobody changes a row that is shown.
        ObjectNode shown = Json.object().setAll(product);
        variant.ifPresent(own -> layOver(shown, own));
        return adjustments.effects().isEmpty()
                ? shown
                : shown.put("weight", adjustments.weight(shown.path("weight").decimalValue()));
    }

    private static void layOver(ObjectNode shown, ObjectNode variant) {
        for (String field : OVERLAID) {
            if (!variant.path(field).asText("").isEmpty() && variant.hasNonNull(field)) {
                shown.set(field, variant.get(field));
            }
        }
    }

    /** What the choices change besides. */
    Adjustments adjustments() {
        if (variant.isEmpty() && values.isEmpty()) {
            return Adjustments.NONE;
        }
        OptionalLong id =
                variant.map(row -> OptionalLong.of(row.path("id").asLong())).orElse(OptionalLong.empty());
        return Adjustments.of(product, id, options());
    }

    /** The values in the words of prices. */
    List<ObjectNode> options() {
        return values.stream()
                .map(choice -> Json.object().put("option_id", choice.option()).put("value_id", choice.value()))
                .toList();
    }

    boolean isChosen(long option, long value) {
        return values.contains(new Choice(option, value));
    }
}
