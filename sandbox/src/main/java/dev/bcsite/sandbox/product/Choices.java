package dev.bcsite.sandbox.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps variants and rules in step with the options and modifiers they name. */
public final class Choices {

    private Choices() {}

    /** Variants take over new labels, new ones get their old-style id; one whose option or value is gone goes too. */
    static void follow(ObjectNode product) {
        List<ObjectNode> variants = new ArrayList<>();
        for (ObjectNode variant : Json.objects(product, "variants")) {
            boolean isWhole = Json.objects(variant, "option_values").stream().allMatch(value -> follow(product, value));
            if (isWhole) {
                variants.add(variant);
            }
            if (!BaseVariant.is(variant) && !variant.hasNonNull("sku_id")) {
                variant.set("sku_id", variant.get("id"));
            }
        }
        product.set("variants", Json.array(variants));
    }

    private static boolean follow(ObjectNode product, ObjectNode chosen) {
        Optional<ObjectNode> option =
                find(product, "options", chosen.path("option_id").asLong());
        Optional<ObjectNode> value = option.flatMap(
                row -> find(row, "option_values", chosen.path("id").asLong()));
        option.ifPresent(row -> chosen.set("option_display_name", row.get("display_name")));
        value.ifPresent(row -> chosen.set("label", row.get("label")));
        return value.isPresent();
    }

    /** Rules about a modifier, value or variant that is gone go too. */
    static void dropRules(ObjectNode product) {
        List<ObjectNode> rules = new ArrayList<>(Json.objects(product, "complex_rules"));
        boolean dropped = rules.removeIf(rule -> !isMeaningful(product, rule));
        if (dropped) {
            product.set("complex_rules", Json.array(rules));
        }
    }

    private static boolean isMeaningful(ObjectNode product, ObjectNode rule) {
        return Json.objects(rule, "conditions").stream().allMatch(condition -> isMeant(product, condition));
    }

    /** Whether the product has what a condition names: a variant, or a value of a modifier. */
    public static boolean isMeant(ObjectNode product, ObjectNode condition) {
        if (condition.hasNonNull("variant_id")) {
            return find(product, "variants", condition.path("variant_id").asLong())
                    .isPresent();
        }
        return find(product, "modifiers", condition.path("modifier_id").asLong())
                .flatMap(modifier -> find(
                        modifier,
                        "option_values",
                        condition.path("modifier_value_id").asLong()))
                .isPresent();
    }

    public static Optional<ObjectNode> find(ObjectNode row, String field, long id) {
        return Json.objects(row, field).stream()
                .filter(one -> one.path("id").asLong() == id)
                .findFirst();
    }
}
