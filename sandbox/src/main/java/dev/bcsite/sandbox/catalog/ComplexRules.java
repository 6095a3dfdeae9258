package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.product.Choices;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Rules that change price, weight, picture or availability when shoppers choose certain values or a variant. */
final class ComplexRules {

    private static final String FIELD = "complex_rules";
    private static final Shape SHAPE = Shape.of(
            "complex_rule",
            Field.whole("sort_order").between(Integer.MIN_VALUE, Integer.MAX_VALUE),
            Field.bool("enabled"),
            Field.bool("stop"),
            Field.bool("purchasing_disabled"),
            Field.text("purchasing_disabled_message").most(255),
            Field.bool("purchasing_hidden"),
            Field.text("image_url"),
            Field.object("price_adjuster", Adjusters.ADJUSTER).nullable(),
            Field.object("weight_adjuster", Adjusters.ADJUSTER).nullable(),
            Field.objects(
                            "conditions",
                            Shape.of(
                                    Field.whole("modifier_id").orNull(),
                                    Field.whole("modifier_value_id").orNull(),
                                    Field.whole("variant_id").orNull()))
                    .required()
                    .least(1));

    private ComplexRules() {}

    static Resource of(ProductStore products) {
        return new Part(products, "complex-rules", FIELD, SHAPE, ComplexRules::saved)
                .resource()
                .shape(ComplexRules::shown);
    }

    private static ObjectNode saved(ObjectNode product, Optional<ObjectNode> before, ObjectNode row) {
        int position = 0;
        for (ObjectNode condition : Json.objects(row, "conditions")) {
            if (!Choices.isMeant(product, condition)) {
                throw Refusal.unprocessable(
                        "conditions." + position, "must name a variant, or a value of a modifier, of the product");
            }
            position++;
        }
        boolean isThere = Part.others(product, FIELD, row).stream()
                .anyMatch(other -> conditions(other).equals(conditions(row)));
        if (isThere) {
            throw Refusal.of(409, "Another rule of the product has the same conditions.");
        }
        for (String adjuster : List.of("price_adjuster", "weight_adjuster")) {
            if (row.path(adjuster).isNull()) {
                row.putObject(adjuster);
            }
        }
        row.set("product_id", product.get("id"));
        return row;
    }

    private static Set<String> conditions(ObjectNode rule) {
        Set<String> conditions = new TreeSet<>();
        for (ObjectNode condition : Json.objects(rule, "conditions")) {
            conditions.add(condition.path("modifier_id").asText() + " "
                    + condition.path("modifier_value_id").asText() + " "
                    + condition.path("variant_id").asText());
        }
        return conditions;
    }

    /** Conditions have ids of their own, which follow from the rule's. */
    private static ObjectNode shown(Exchange exchange, ObjectNode row) {
        ObjectNode shown = row.deepCopy();
        ArrayNode conditions = shown.putArray("conditions");
        for (ObjectNode condition : Json.objects(row, "conditions")) {
            long id = row.path("id").asLong() * 100 + conditions.size();
            ObjectNode one = conditions.addObject().put("id", id);
            one.set("rule_id", row.get("id"));
            one.setAll(condition);
            one.put("combination_id", condition.path("variant_id").asLong());
        }
        return shown;
    }
}
