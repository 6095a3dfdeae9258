package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which lines of a cart a promotion is about: by product, variant, category, brand, chosen option or custom field, or by
 * combinations of these with {@code and}, {@code or} and {@code not}.
 *
 * @param categories where categories are looked up: one stands for those below it too
 */
record Matcher(JsonNode rule, Iterable<ObjectNode> categories) {

    boolean matches(PricedLine line) {
        return line.product().isPresent() && matches(rule, line);
    }

    private boolean matches(JsonNode rule, PricedLine line) {
        if (rule.has("not")) {
            return !matches(rule.get("not"), line);
        }
        if (rule.has("and")) {
            return Json.elements(rule.get("and")).stream().allMatch(part -> matches(part, line));
        }
        if (rule.has("or")) {
            return Json.elements(rule.get("or")).stream().anyMatch(part -> matches(part, line));
        }
        ObjectNode product = line.product().orElseThrow();
        if (rule.has("products")) {
            return Json.longs(rule, "products").contains(line.line().product());
        }
        if (rule.has("variants")) {
            return Json.longs(rule, "variants").contains(line.line().variant());
        }
        if (rule.has("brands")) {
            return Json.longs(rule, "brands").contains(product.path("brand_id").asLong());
        }
        if (rule.has("categories")) {
            return isInCategory(Json.longs(rule, "categories"), product);
        }
        if (rule.has("product_option")) {
            return isChosen(rule.get("product_option"), line);
        }
        return rule.isEmpty() || isCustom(rule.path("product_custom_field"), product);
    }

    private boolean isInCategory(Set<Long> wanted, ObjectNode product) {
        Set<Long> all = new HashSet<>(wanted);
        List<ObjectNode> others = new ArrayList<>();
        categories.forEach(others::add);
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = false;
            for (ObjectNode category : others) {
                isGrowing |= all.contains(category.path("parent_id").asLong())
                        && all.add(category.path("category_id").asLong());
            }
        }
        return Json.longs(product, "categories").stream().anyMatch(all::contains);
    }

    private static boolean isChosen(JsonNode wanted, PricedLine line) {
        return line.line().options().stream()
                .filter(option -> isSame(option.path("name"), wanted.path("name")))
                .anyMatch(option -> Json.elements(wanted.path("values")).stream()
                        .anyMatch(value -> isSame(option.path("value"), value)));
    }

    private static boolean isCustom(JsonNode wanted, ObjectNode product) {
        return Json.objects(product, "custom_fields").stream()
                .filter(field -> isSame(field.path("name"), wanted.path("name")))
                .anyMatch(field -> Json.elements(wanted.path("values")).stream()
                        .anyMatch(value -> isSame(field.path("value"), value)));
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.asText().toLowerCase(Locale.ROOT).equals(other.asText().toLowerCase(Locale.ROOT));
    }
}
