package dev.bcsite.sandbox.metafield;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Store;
import dev.bcsite.sandbox.table.Table;
import java.util.Arrays;
import java.util.Optional;

/** The metafields of one sort of thing, or of one thing. */
record OwnedRows(Table all, String type, Optional<String> thing) implements Store {

    @Override
    public long version() {
        return -1;
    }

    @Override
    public long[] keys() {
        long[] candidates =
                thing.map(id -> all.having("resource_id", id)).orElseGet(() -> all.having("resource_type", type));
        return Arrays.stream(candidates).filter(key -> row(key).isPresent()).toArray();
    }

    @Override
    public Optional<ObjectNode> row(long key) {
        return all.row(key)
                .filter(row -> row.path("resource_type").asText().equals(type))
                .filter(row -> thing.isEmpty()
                        || thing.get().equals(row.path("resource_id").asText()));
    }

    @Override
    public void put(long key, ObjectNode row) {
        all.put(key, row);
    }

    @Override
    public long add(ObjectNode row) {
        return all.add(row);
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
