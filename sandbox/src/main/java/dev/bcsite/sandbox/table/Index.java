package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows of a table have which value at a path of field names, {@code custom_url.url}. Numbers and texts that read
 * the same are the same value.
 *
 * <p>A path leads through arrays to every element: {@code variants.id} knows the rows of all variants.
 */
final class Index {

    private final List<String> path;
    private final boolean ignoresCase;
    private final boolean isOfChanges;
    /** Most values belong to one row, and a large table has many: only the others need a set. */
    private final Map<String, Long> single = new HashMap<>();

    private final Map<String, Set<Long>> several = new HashMap<>();

    /** @param isOfChanges whether only changed rows are in it, because the source of the others knows its own */
    Index(String path, boolean ignoresCase, boolean isOfChanges) {
        this.path = List.of(path.split("\\."));
        this.ignoresCase = ignoresCase;
        this.isOfChanges = isOfChanges;
    }

    boolean isOfChanges() {
        return isOfChanges;
    }

    /** Whether the row has the value, indexed or not. */
    boolean fits(ObjectNode row, String value) {
        return values(row).contains(folded(value));
    }

    void changed(long key, Optional<ObjectNode> before, Optional<ObjectNode> after) {
        Set<String> gone = before.map(this::values).orElse(Set.of());
        Set<String> come = after.map(this::values).orElse(Set.of());
        gone.stream().filter(value -> !come.contains(value)).forEach(value -> remove(value, key));
        come.stream().filter(value -> !gone.contains(value)).forEach(value -> add(value, key));
    }

    Set<Long> of(String value) {
        String wanted = folded(value);
        return single.containsKey(wanted) ? Set.of(single.get(wanted)) : several.getOrDefault(wanted, Set.of());
    }

    private void add(String value, long key) {
        Set<Long> keys = several.get(value);
        if (keys != null) {
            keys.add(key);
            return;
        }
        Long first = single.putIfAbsent(value, key);
        if (first != null && first != key) {
            single.remove(value);
            several.put(value, new TreeSet<>(Set.of(first, key)));
        }
    }

    private void remove(String value, long key) {
        single.remove(value, key);
        several.computeIfPresent(value, (same, keys) -> {
            keys.remove(key);
            return keys.isEmpty() ? null : keys;
        });
    }

    private Set<String> values(ObjectNode row) {
        Set<String> values = new TreeSet<>();
        collect(row, 0, values);
        return values;
    }

    private void collect(JsonNode node, int depth, Set<String> values) {
        if (node.isArray()) {
            node.forEach(element -> collect(element, depth, values));
        } else if (depth == path.size()) {
            values.add(folded(node.asText("")));
        } else {
            collect(node.path(path.get(depth)), depth + 1, values);
        }
    }

    private String folded(String value) {
        return ignoresCase ? value.toLowerCase(Locale.ROOT) : value;
    }
}
