package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.SeedException;
import dev.bcsite.sandbox.product.ReviewTotals;
import dev.bcsite.sandbox.product.Thumbnail;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completes what hangs on a product: variants, options, modifiers, images and the rest. Ids differ store-wide. */
final class ProductParts {

    private static final Map<String, String> KINDS = Map.of(
            "variants", "variant",
            "options", "option",
            "modifiers", "modifier",
            "images", "image",
            "videos", "video",
            "custom_fields", "custom_field",
            "bulk_pricing_rules", "bulk_pricing_rule",
            "complex_rules", "complex_rule",
            "reviews", "review",
            "metafields", "metafield");
    private static final List<String> PARTS = KINDS.keySet().stream().sorted().toList();

    private final Map<String, Ids> ids = new HashMap<>();

    void reserve(SeedRow product) {
        for (String part : PARTS) {
            ids(part).reserve(rows(product.where(), product.json(), part), "id");
        }
        for (String chooser : List.of("options", "modifiers")) {
            for (SeedRow option : rows(product.where(), product.json(), chooser)) {
                ids(chooser + " values").reserve(rows(option.where(), option.json(), "option_values"), "id");
            }
        }
    }

    void complete(String where, ObjectNode product) {
        for (String part : PARTS) {
            if (part.equals("variants")) {
                continue;
            }
            ArrayNode completed = Json.array();
            for (SeedRow row : rows(where, product, part)) {
                completed.add(completed(part, row, product));
            }
            product.set(part, completed);
        }
        Thumbnail.choose(Optional.empty(), product);
        countReviews(product);
        product.set("variants", new VariantRows(ids("variants"), product).of(rows(where, product, "variants")));
    }

    private ObjectNode completed(String part, SeedRow row, ObjectNode product) {
        ObjectNode filled = Defaults.filled(KINDS.get(part), row.json());
        filled.put("id", ids(part).idOf(row, "id"));
        if (filled.has("product_id")) {
            filled.set("product_id", product.get("id"));
        }
        for (String date : List.of("date_created", "date_modified", "date_reviewed")) {
            if (filled.has(date) && filled.path(date).asText().isEmpty()) {
                filled.set(date, product.get("date_modified"));
            }
        }
        switch (part) {
            case "options" -> completeValues(row, filled, "option", "options");
            case "modifiers" -> completeValues(row, filled, "modifier", "modifiers");
            case "metafields" -> filled.set("resource_id", product.get("id"));
            default -> {}
        }
        return filled;
    }

    private void completeValues(SeedRow option, ObjectNode filled, String kind, String part) {
        if (!option.json().hasNonNull("name")) {
            filled.put(
                    "name",
                    filled.path("display_name").asText() + filled.path("id").asText());
        }
        if (filled.path("config").isNull() || filled.path("config").isEmpty()) {
            filled.putArray("config");
        }
        ArrayNode values = Json.array();
        for (SeedRow row : rows(option.where(), option.json(), "option_values")) {
            ObjectNode value = Defaults.filled(kind + "_value", row.json());
            value.put("id", ids(part + " values").idOf(row, "id"));
            if (value.has("option_id")) {
                value.set("option_id", filled.get("id"));
            }
            if (!row.json().has("sort_order")) {
                value.put("sort_order", values.size());
            }
            values.add(value);
        }
        filled.set("option_values", values);
    }

    /** A seed that gives no reviews may still give the totals. */
    static void countReviews(ObjectNode product) {
        if (!product.path("reviews").isEmpty()) {
            ReviewTotals.count(product);
        }
    }

    /** Options and modifiers share their ids, as do their values: a cart names either by its id alone. */
    private Ids ids(String kind) {
        return ids.computeIfAbsent(kind.replace("modifiers", "options"), key -> new Ids());
    }

    static List<SeedRow> rows(String where, ObjectNode row, String part) {
        List<SeedRow> rows = new ArrayList<>();
        for (JsonNode element : row.path(part)) {
            String place = where + " " + part + "[" + rows.size() + "]";
            if (!(element instanceof ObjectNode object)) {
                throw new SeedException(place + ": found " + element + "; expected an object");
            }
            rows.add(new SeedRow(place, object));
        }
        return rows;
    }
}
