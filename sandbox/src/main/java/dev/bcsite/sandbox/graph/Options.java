package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What shoppers choose of a product. GraphQL has one list where REST has two: options, which lead to a variant, come
 * first, then modifiers.
 */
final class Options {

    private Options() {}

    /** An option or modifier, with the choices already made. */
    record Asked(ObjectNode json, boolean isVariantOption, Chosen chosen) implements Row {

        @Override
        public String type() {
            return switch (json.path("type").asText()) {
                case "checkbox" -> "CheckboxOption";
                case "date" -> "DateFieldOption";
                case "file" -> "FileUploadFieldOption";
                case "multi_line_text" -> "MultiLineTextFieldOption";
                case "numbers_only_text" -> "NumberFieldOption";
                case "text" -> "TextFieldOption";
                default -> "MultipleChoiceOption";
            };
        }
    }

    static void bind(Bindings bindings) {
        bindings.type("Product")
                .connection("productOptions", call -> all(call.source(Chosen.class)))
                .connection(
                        "options",
                        call -> all(call.source(Chosen.class)).stream()
                                .filter(Asked::isVariantOption)
                                .toList());
        bindings.type("Variant")
                .connection("productOptions", Options::ofVariant)
                .connection("options", Options::ofVariant);
        bindings.type("ProductOption")
                .field("isRequired", Options::isRequired)
                .connection("values", call -> values(call.source(Asked.class)));
        OptionTypes.bind(bindings);
    }

    static boolean isRequired(Call call) {
        Asked asked = call.source(Asked.class);
        return asked.isVariantOption || asked.json.path("required").asBoolean();
    }

    private static List<Asked> all(Chosen chosen) {
        return Stream.concat(
                        sorted(chosen.product(), "options").map(row -> new Asked(row, true, chosen)),
                        sorted(chosen.product(), "modifiers").map(row -> new Asked(row, false, chosen)))
                .toList();
    }

    private static Stream<ObjectNode> sorted(ObjectNode row, String field) {
        return Json.objects(row, field).stream()
                .sorted(Comparator.comparingLong(one -> one.path("sort_order").asLong()));
    }

    /** The options of one variant, each with the one value it has. */
    private static List<Asked> ofVariant(Call call) {
        VariantRow variant = call.source(VariantRow.class);
        Chosen chosen = Chosen.of(variant.product(), variant.json());
        Set<Chosen.Choice> own = new HashSet<>(chosen.values());
        List<Asked> options = new ArrayList<>();
        sorted(variant.product(), "options").forEach(option -> {
            ObjectNode narrowed = option.deepCopy();
            narrowed.set(
                    "option_values",
                    Json.array(Json.objects(option, "option_values").stream()
                            .filter(value -> own.contains(new Chosen.Choice(
                                    option.path("id").asLong(), value.path("id").asLong())))
                            .toList()));
            if (!narrowed.path("option_values").isEmpty()) {
                options.add(new Asked(narrowed, true, chosen));
            }
        });
        return options;
    }

    /** The values of an option in their order. */
    static List<OptionValue> values(Asked asked) {
        return sorted(asked.json, "option_values")
                .map(row -> new OptionValue(row, asked))
                .toList();
    }

    /** One value of an option. */
    record OptionValue(ObjectNode json, Asked option) implements Row {

        @Override
        public String type() {
            JsonNode data = json.path("value_data");
            if (option.json.path("type").asText().startsWith("product_list")) {
                return "ProductPickListOptionValue";
            }
            boolean isSwatch =
                    option.json.path("type").asText().equals("swatch") && (data.has("colors") || data.has("image_url"));
            return isSwatch ? "SwatchOptionValue" : "MultipleChoiceOptionValue";
        }
    }

    /** What is chosen before a shopper chooses anything. */
    static List<Chosen.Choice> defaults(ObjectNode product) {
        return Stream.of("options", "modifiers")
                .flatMap(field -> Json.objects(product, field).stream())
                .flatMap(option -> Json.objects(option, "option_values").stream()
                        .filter(value -> value.path("is_default").asBoolean())
                        .findFirst()
                        .map(value -> new Chosen.Choice(
                                option.path("id").asLong(), value.path("id").asLong()))
                        .stream())
                .toList();
    }

    /** The number a modifier's configuration holds; empty when it does not limit. */
    static Optional<JsonNode> config(Call call, String field) {
        JsonNode value = call.row().path("config").path(field);
        return value.isMissingNode() || value.isNull() || value.asText().isEmpty()
                ? Optional.empty()
                : Optional.of(value);
    }
}
