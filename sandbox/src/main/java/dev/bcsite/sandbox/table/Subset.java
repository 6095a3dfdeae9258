package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The rows of a table that belong to one parent: the routes of a site, the listings of a channel. */
public record Subset(Table all, String parentField, long parent) implements Store {

    @Override
    public long version() {
        return -1;
    }

    @Override
    public long[] keys() {
        return all.having(parentField, Long.toString(parent));
    }

    @Override
    public Optional<ObjectNode> row(long key) {
        return all.row(key).filter(row -> row.path(parentField).asLong() == parent);
    }

    @Override
    public Optional<long[]> narrowed(String field, Set<Long> values) {
        return all.narrowed(field, values)
                .map(keys ->
                        Arrays.stream(keys).filter(key -> row(key).isPresent()).toArray());
    }

    @Override
    public void put(long key, ObjectNode row) {
        all.put(key, row.deepCopy().put(parentField, parent));
    }

    @Override
    public long add(ObjectNode row) {
        return all.add(row.deepCopy().put(parentField, parent));
    }

    @Override
    public boolean remove(long key) {
        return row(key).isPresent() && all.remove(key);
    }

    @Override
    public Optional<Long> keyOf(String id) {
        return all.keyOf(id).filter(key -> row(key).isPresent());
    }
}
