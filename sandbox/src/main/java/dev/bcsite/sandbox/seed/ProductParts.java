package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.SeedException;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        giveThumbnail(product);
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

    /** The first picture stands for the product when no other one says so. */
    private static void giveThumbnail(ObjectNode product) {
        List<ObjectNode> images = Json.objects(product, "images");
        boolean chosen =
                images.stream().anyMatch(image -> image.path("is_thumbnail").asBoolean());
        if (!chosen && !images.isEmpty()) {
            images.get(0).put("is_thumbnail", true);
        }
    }

    /** Only approved reviews count; a seed that gives no reviews may still give the totals. */
    static void countReviews(ObjectNode product) {
        List<ObjectNode> approved = Json.objects(product, "reviews").stream()
                .filter(review -> review.path("status").asText().equals("approved"))
                .toList();
        if (!product.path("reviews").isEmpty()) {
            product.put("reviews_count", approved.size());
            product.put(
                    "reviews_rating_sum",
                    approved.stream()
                            .mapToInt(review -> review.path("rating").asInt())
                            .sum());
        }
    }

    private Ids ids(String kind) {
        return ids.computeIfAbsent(kind, key -> new Ids());
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
