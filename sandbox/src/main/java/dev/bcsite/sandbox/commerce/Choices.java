package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.pricing.Adjustments;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The variant and the modifiers that a shopper chose of a product.
 *
 * @param options each {@code option_id}, {@code name}, {@code value} and, where values are listed, {@code value_id}
 */
record Choices(ObjectNode variant, List<ObjectNode> options) {

    /** @param where what problems call the line */
    static Choices of(ObjectNode product, OptionalLong variant, List<Wish.Selection> selections, String where) {
        Reader reader = new Reader(product, selections, where);
        ObjectNode chosen = reader.variant(variant);
        List<ObjectNode> options = new ArrayList<>(reader.optionsOf(chosen));
        options.addAll(reader.modifiers());
        OptionalLong id = OptionalLong.of(chosen.path("id").asLong());
        Adjustments.of(product, id, options).barred().ifPresent(reader::refuseBarred);
        return new Choices(chosen, options);
    }

    private record Reader(ObjectNode product, List<Wish.Selection> selections, String where) {

        ObjectNode variant(OptionalLong id) {
            List<ObjectNode> variants = Json.objects(product, "variants");
            if (id.isPresent()) {
                return variants.stream()
                        .filter(row -> row.path("id").asLong() == id.getAsLong())
                        .findFirst()
                        .orElseThrow(() ->
                                refusal(Obstacle.UNKNOWN_PRODUCT, "variant_id", "is not a variant of the product"));
            }
            List<ObjectNode> options = Json.objects(product, "options");
            if (options.isEmpty()) {
                return variants.stream()
                        .findFirst()
                        .orElseThrow(() -> refusal(Obstacle.UNKNOWN_PRODUCT, "product_id", "has no variant"));
            }
            return variants.stream()
                    .filter(this::isSelected)
                    .findFirst()
                    .orElseThrow(() ->
                            refusal(Obstacle.VARIANT_OPEN, "variant_id", "or option_selections must name a variant"));
        }

        private boolean isSelected(ObjectNode variant) {
            return Json.objects(variant, "option_values").stream()
                    .allMatch(value -> selection(value.path("option_id").asLong())
                            .filter(chosen -> isValue(chosen, value.path("id").asLong()))
                            .isPresent());
        }

        List<ObjectNode> optionsOf(ObjectNode variant) {
            return Json.objects(variant, "option_values").stream()
                    .map(value -> option(
                                    value.path("option_id").asLong(),
                                    value.path("option_display_name").asText(),
                                    value.path("label").asText())
                            .put("value_id", value.path("id").asLong()))
                    .toList();
        }

        List<ObjectNode> modifiers() {
            List<ObjectNode> chosen = new ArrayList<>();
            for (ObjectNode modifier : Json.objects(product, "modifiers")) {
                Optional<Wish.Selection> selection =
                        selection(modifier.path("id").asLong()).filter(given -> !isNothing(given.value()));
                if (selection.isPresent()) {
                    chosen.add(chosen(modifier, selection.get().value()));
                } else {
                    preset(modifier).ifPresent(chosen::add);
                }
            }
            return chosen;
        }

        /** What holds when nothing is chosen; refuses when something must be. */
        private Optional<ObjectNode> preset(ObjectNode modifier) {
            Optional<ObjectNode> usual = Json.objects(modifier, "option_values").stream()
                    .filter(value -> value.path("is_default").asBoolean())
                    .findFirst();
            if (usual.isEmpty() && modifier.path("required").asBoolean()) {
                String name = modifier.path("display_name").asText();
                throw refusal(
                        Obstacle.MODIFIER_MISSING, "option_selections", "must choose the required option " + name);
            }
            return usual.map(value -> listed(modifier, value));
        }

        private ObjectNode chosen(ObjectNode modifier, JsonNode given) {
            List<ObjectNode> values = Json.objects(modifier, "option_values");
            if (values.isEmpty()) {
                return option(
                        modifier.path("id").asLong(),
                        modifier.path("display_name").asText(),
                        text(modifier, given));
            }
            return values.stream()
                    .filter(row ->
                            isValue(new Wish.Selection(0, given), row.path("id").asLong()))
                    .findFirst()
                    .map(value -> listed(modifier, value))
                    .orElseThrow(() -> refusal(
                            Obstacle.WRONG_CHOICE, "option_selections", "has a value that the option does not have"));
        }

        private static ObjectNode listed(ObjectNode modifier, ObjectNode value) {
            return option(
                            modifier.path("id").asLong(),
                            modifier.path("display_name").asText(),
                            value.path("label").asText())
                    .put("value_id", value.path("id").asLong());
        }

        private String text(ObjectNode modifier, JsonNode given) {
            String text = given.asText();
            JsonNode config = modifier.path("config");
            if (modifier.path("type").asText().equals("date")
                    && Timestamps.read(text).isEmpty()) {
                throw refusal(Obstacle.WRONG_CHOICE, "option_selections", "has a date that cannot be read");
            }
            if (modifier.path("type").asText().equals("numbers_only_text") && !text.matches("-?\\d+(\\.\\d+)?")) {
                throw refusal(Obstacle.WRONG_CHOICE, "option_selections", "has a text where a number belongs");
            }
            long length = text.codePoints().count();
            boolean isLimited = config.path("text_characters_limited").asBoolean(config.has("text_max_length"));
            if (isLimited
                    && (length < config.path("text_min_length").asLong(0)
                            || length > config.path("text_max_length").asLong(Long.MAX_VALUE))) {
                throw refusal(Obstacle.WRONG_CHOICE, "option_selections", "has a text that is too short or too long");
            }
            return text;
        }

        private Optional<Wish.Selection> selection(long option) {
            return selections.stream().filter(given -> given.option() == option).findFirst();
        }

        private static boolean isValue(Wish.Selection given, long value) {
            return given.value().asText().equals(Long.toString(value));
        }

        private static boolean isNothing(JsonNode value) {
            return value.isNull() || value.isMissingNode() || value.asText().isEmpty() && value.isValueNode();
        }

        private static ObjectNode option(long id, String name, String value) {
            return Json.object().put("option_id", id).put("name", name).put("value", value);
        }

        void refuseBarred(String why) {
            throw refusal(
                    Obstacle.WRONG_CHOICE,
                    "option_selections",
                    "cannot be bought in this combination" + (why.isEmpty() ? "" : ": " + why));
        }

        private Refusal refusal(Obstacle reason, String field, String problem) {
            return reason.at(where + "." + field, problem);
        }
    }
}
