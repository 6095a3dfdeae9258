package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        if (variant.isEmpty()) {
            return product;
        }
        // Shallow: only the fields laid over differ, and nobody changes a row that is shown.
        ObjectNode shown = Json.object().setAll(product);
        for (String field : OVERLAID) {
            if (!variant.get().path(field).asText("").isEmpty() && variant.get().hasNonNull(field)) {
                shown.set(field, variant.get().get(field));
            }
        }
        return shown;
    }

    boolean isChosen(long option, long value) {
        return values.contains(new Choice(option, value));
    }
}
