package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The largest ids that parts of products have, as documents that the store counts on from.
 *
 * <p>Options and modifiers share their ids, as do their values.
 */
final class PartIds {

    private static final List<String> PARTS = List.of(
            "variants",
            "images",
            "videos",
            "custom_fields",
            "bulk_pricing_rules",
            "complex_rules",
            "reviews",
            "options",
            "option_values");

    private final Map<String, Long> largest = new TreeMap<>();

    static Map<String, JsonNode> of(Collection<ObjectNode> products) {
        PartIds ids = new PartIds();
        products.forEach(ids::see);
        Map<String, JsonNode> documents = new TreeMap<>();
        ids.largest.forEach((part, id) -> documents.put("ids/" + part, LongNode.valueOf(id)));
        return documents;
    }

    /** For products whose parts all have ids up to this one. */
    static Map<String, JsonNode> upTo(long id) {
        Map<String, JsonNode> documents = new TreeMap<>();
        PARTS.forEach(part -> documents.put("ids/" + part, LongNode.valueOf(id)));
        return documents;
    }

    private void see(ObjectNode product) {
        for (String part : PARTS) {
            see(part, product, part);
        }
        see("options", product, "modifiers");
        for (String chooser : List.of("options", "modifiers")) {
            Json.objects(product, chooser).forEach(option -> see("option_values", option, "option_values"));
        }
    }

    private void see(String part, ObjectNode row, String field) {
        for (ObjectNode one : Json.objects(row, field)) {
            largest.merge(part, one.path("id").asLong(), Math::max);
        }
    }
}
