package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Parts that are written together with what they belong to: images with a product, values with an option.
 *
 * @param field the array that holds them
 * @param nextId gives ids that no part of this sort has
 */
record PartArray(String field, Shape shape, PartRule rule, LongSupplier nextId) {

    /**
     * Takes over what was written: rows with a known id are changed, others added; nothing goes.
     *
     * @param before the whole as it was
     * @param whole as it shall be; its array is what a client sent, and becomes what is stored
     */
    void merge(Optional<ObjectNode> before, ObjectNode whole) {
        JsonNode given = whole.path(field);
        List<ObjectNode> merged =
                new ArrayList<>(before.map(row -> Json.objects(row, field)).orElse(List.of()));
        whole.set(field, Json.array(merged));
        int position = 0;
        for (JsonNode element : given) {
            String prefix = field + "." + position++;
            if (!element.isObject()) {
                throw Refusal.unprocessable(prefix, "must be an object");
            }
            put(merged, merged(merged, whole, element, prefix + "."));
            whole.set(field, Json.array(merged));
        }
    }

    private ObjectNode merged(List<ObjectNode> known, ObjectNode whole, JsonNode element, String prefix) {
        Problems problems = new Problems();
        Optional<ObjectNode> before = known.stream()
                .filter(row -> row.path("id").asLong() == element.path("id").asLong())
                .findFirst();
        ObjectNode row = before.map(found -> shape.changed(found, element, prefix, problems))
                .orElseGet(() -> shape.created(element, prefix, problems));
        problems.refuseAny();
        ObjectNode saved = rule.saved(whole, before, row);
        return before.isPresent() ? saved : saved.put("id", nextId.getAsLong());
    }

    /** In the place of the row with its id, else at the end. */
    private static void put(List<ObjectNode> rows, ObjectNode row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).path("id").equals(row.path("id"))) {
                rows.set(i, row);
                return;
            }
        }
        rows.add(row);
    }
}
