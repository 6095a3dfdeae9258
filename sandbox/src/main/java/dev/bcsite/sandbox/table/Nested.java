package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The rows in an array of another row: the images of a product. Keys are their ids; their order is the array's.
 *
 * @param nextId gives ids that no row of this kind has, in any parent
 */
public record Nested(Store parents, long parent, String field, LongSupplier nextId) implements Store {

    @Override
    public long version() {
        return -1;
    }

    @Override
    public long[] keys() {
        return rows().stream().mapToLong(row -> row.path("id").asLong()).toArray();
    }

    private List<ObjectNode> rows() {
        return parents.row(parent).map(row -> Json.objects(row, field)).orElse(List.of());
    }

    @Override
    public Optional<ObjectNode> row(long key) {
        return rows().stream().filter(row -> row.path("id").asLong() == key).findFirst();
    }

    @Override
    public void put(long key, ObjectNode row) {
        ObjectNode stored = row.deepCopy().put("id", key);
        parents.edit(parent, whole -> {
            ArrayNode rows = Json.array();
            boolean replaced = false;
            for (ObjectNode other : Json.objects(whole, field)) {
                boolean isSame = other.path("id").asLong() == key;
                replaced |= isSame;
                rows.add(isSame ? stored : other);
            }
            return whole.set(field, replaced ? rows : rows.add(stored));
        });
    }

    @Override
    public long add(ObjectNode row) {
        long key = nextId.getAsLong();
        put(key, row);
        return key;
    }

    @Override
    public boolean remove(long key) {
        boolean there = row(key).isPresent();
        if (there) {
            parents.edit(parent, whole -> {
                ArrayNode rows = Json.array();
                Json.objects(whole, field).stream()
                        .filter(row -> row.path("id").asLong() != key)
                        .forEach(rows::add);
                return whole.set(field, rows);
            });
        }
        return there;
    }

    @Override
    public Optional<Long> keyOf(String id) {
        return Store.number(id).filter(key -> row(key).isPresent());
    }
}
