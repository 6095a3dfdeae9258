package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which rows of a table have which value in one field. Numbers and texts that read the same are the same value. */
final class Index {

    private final String field;
    private final Map<String, Set<Long>> keys = new HashMap<>();

    Index(String field) {
        this.field = field;
    }

    void changed(long key, Optional<ObjectNode> before, Optional<ObjectNode> after) {
        before.ifPresent(row -> keys.getOrDefault(value(row), Set.of()).remove(key));
        after.ifPresent(row ->
                keys.computeIfAbsent(value(row), value -> new TreeSet<>()).add(key));
    }

    Set<Long> of(String value) {
        return keys.getOrDefault(value, Set.of());
    }

    private String value(ObjectNode row) {
        JsonNode value = row.path(field);
        return value.asText("");
    }
}
