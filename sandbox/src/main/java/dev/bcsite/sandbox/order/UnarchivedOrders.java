package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Rows;
import dev.bcsite.sandbox.table.Table;
import java.util.Arrays;
import java.util.Optional;

/** The orders that are not archived. */
record UnarchivedOrders(Table all) implements Rows {

    @Override
    public long version() {
        return all.version();
    }

    @Override
    public long[] keys() {
        return Arrays.stream(all.keys()).filter(key -> row(key).isPresent()).toArray();
    }

    @Override
    public Optional<ObjectNode> row(long key) {
        return all.row(key).filter(row -> !row.path("is_deleted").asBoolean());
    }
}
