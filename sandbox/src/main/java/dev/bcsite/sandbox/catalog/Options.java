package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What shoppers choose at a product: options, which make variants, and modifiers, which do not.
 *
 * <p>Both are called by one name at a product: no option and modifier are called the same.
 */
final class Options {

    private static final String[] TYPES = {
        "radio_buttons", "rectangles", "dropdown", "product_list", "product_list_with_images", "swatch"
    };
    private static final String[] VALUELESS = {"date", "file", "text", "multi_line_text", "numbers_only_text"};
    private static final String[] MODIFIER_TYPES = Stream.of(TYPES, VALUELESS, new String[] {"checkbox"})
            .flatMap(Stream::of)
            .toArray(String[]::new);
    private static final Field[] COMMON = {
        Field.text("display_name").required().between(1, 255),
        Field.whole("sort_order"),
        Field.any("config"),
        Field.list(OptionValues.FIELD, Field.any(""))
    };

    private final StoreState state;
    private final PartArray values;

    private Options(StoreState state, PartArray values) {
        this.state = state;
        this.values = values;
    }

    static Part options(StoreState state, ProductStore products) {
        Shape shape = Shape.of("option", COMMON).and(Field.choice("type", TYPES).required());
        Options options = new Options(state, OptionValues.ofOptions(products).array());
        return new Part(products, "options", "options", shape, options::saved);
    }

    static Part modifiers(StoreState state, ProductStore products) {
        Shape shape = Shape.of("modifier", COMMON)
                .and(
                        Field.choice("type", MODIFIER_TYPES).required(),
                        Field.bool("required").required());
        Options modifiers =
                new Options(state, OptionValues.ofModifiers(products).array());
        return new Part(products, "modifiers", "modifiers", shape, modifiers::savedModifier);
    }

    private ObjectNode savedModifier(ObjectNode product, Optional<ObjectNode> before, ObjectNode row) {
        String type = row.path("type").asText();
        if (List.of(VALUELESS).contains(type)) {
            row.putArray(OptionValues.FIELD);
        } else if (type.equals("checkbox") && row.path(OptionValues.FIELD).isEmpty()) {
            addTick(row, "Yes", true);
            addTick(row, "No", false);
        }
        return saved(product, before, row);
    }

    /** A checkbox has two values, which the store makes itself. */
    private static void addTick(ObjectNode modifier, String label, boolean isTicked) {
        ObjectNode value = modifier.withArray(OptionValues.FIELD).addObject().put("label", label);
        value.put("sort_order", isTicked ? 0 : 1).putObject("value_data").put("checked_value", isTicked);
    }

    private ObjectNode saved(ObjectNode product, Optional<ObjectNode> before, ObjectNode row) {
        String name = row.path("display_name").asText();
        boolean isTaken = Stream.concat(
                        Json.objects(product, "options").stream(), Json.objects(product, "modifiers").stream())
                .filter(other -> other.path("id").asLong() != row.path("id").asLong())
                .anyMatch(other -> other.path("display_name").asText().equalsIgnoreCase(name));
        if (isTaken) {
            throw Refusal.of(409, "The product has an option or modifier " + name + " already.");
        }
        row.set("product_id", product.get("id"));
        if (before.isEmpty()) {
            long seconds = state.clock().instant().getEpochSecond();
            row.put("name", name + seconds + "-" + product.path("id").asLong());
        }
        // An empty map comes as an empty array.
        if (row.path("config").isEmpty()) {
            row.putArray("config");
        }
        values.merge(before, row);
        return row;
    }
}
