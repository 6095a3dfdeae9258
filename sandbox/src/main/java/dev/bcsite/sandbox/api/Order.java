package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.table.Rows;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the rows of a list in the order that {@code sort} and {@code direction} ask for; without, in key order.
 *
 * @param keyField the field that rows are ordered by already
 * @param fields what {@code sort} may be; with {@code :asc} or {@code :desc} where the list wants the direction there
 */
record Order(String keyField, List<String> fields) {

    Order {
        fields = List.copyOf(fields);
    }

    long[] sorted(Exchange exchange, long[] keys, Rows rows) {
        Query query = exchange.query();
        Optional<String> field = fields.isEmpty() ? Optional.empty() : query.get("sort");
        boolean descending =
                query.get("direction").orElse("asc").toLowerCase(Locale.ROOT).equals("desc");
        if (field.isEmpty()) {
            return descending && !fields.isEmpty() ? reversed(keys) : keys;
        }
        if (!fields.contains(field.get())) {
            throw exchange.unprocessable("sort", "must be one of " + String.join(", ", fields));
        }
        String[] parts = field.get().split(":");
        return parts.length == 1
                ? sorted(parts[0], descending, keys, rows)
                : sorted(parts[0], parts[1].equals("desc"), keys, rows);
    }

    private long[] sorted(String field, boolean descending, long[] keys, Rows rows) {
        if (field.equals(keyField)) {
            return descending ? reversed(keys) : keys;
        }
        Map<Long, JsonNode> values = new HashMap<>();
        for (long key : keys) {
            rows.glance(key, Set.of(field)).ifPresent(row -> values.put(key, row.path(field)));
        }
        Comparator<Long> order = Comparator.comparing(values::get, Order::compare);
        return Arrays.stream(keys)
                .boxed()
                .filter(values::containsKey)
                .sorted(descending ? order.reversed() : order)
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.asText("").compareToIgnoreCase(other.asText(""));
    }

    private static long[] reversed(long[] keys) {
        long[] reversed = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            reversed[i] = keys[keys.length - 1 - i];
        }
        return reversed;
    }
}
