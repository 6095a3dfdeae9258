package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says on which channels products are sold.
 *
 * <p>What a product's own {@code channels} say stands. For the others a file of assignments decides, else listings that
 * are not disabled or deleted; with neither, everything is sold on channel 1.
 */
final class Assignments {

    private static final Set<String> NOT_SOLD = Set.of("disabled", "deleted");

    private Assignments() {}

    static void complete(
            Map<Long, ObjectNode> products,
            Map<Long, ObjectNode> listings,
            List<SeedRow> assignments,
            boolean hasListings) {
        Set<List<Long>> pairs = new HashSet<>();
        for (SeedRow row : assignments) {
            pairs.add(List.of(
                    row.json().path("product_id").asLong(),
                    row.json().path("channel_id").asLong()));
        }
        if (assignments.isEmpty() && hasListings) {
            listings.values().stream()
                    .filter(listing -> !NOT_SOLD.contains(listing.path("state").asText()))
                    .forEach(listing -> pairs.add(List.of(
                            listing.path("product_id").asLong(),
                            listing.path("channel_id").asLong())));
        }
        boolean everything = assignments.isEmpty() && !hasListings;
        products.values().stream().filter(product -> !product.has("channels")).forEach(product -> {
            Set<Long> channels = everything ? Set.of(1L) : new TreeSet<>();
            pairs.stream()
                    .filter(pair -> pair.get(0) == product.path("id").asLong())
                    .forEach(pair -> channels.add(pair.get(1)));
            ArrayNode array = Json.array();
            channels.forEach(array::add);
            product.set("channels", array);
        });
    }
}
