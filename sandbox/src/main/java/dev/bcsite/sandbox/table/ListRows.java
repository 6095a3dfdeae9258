package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Rows made for one request. Keys are positions in the list. */
public record ListRows(List<ObjectNode> rows) implements Rows {

    public ListRows {
        rows = List.copyOf(rows);
    }

    @Override
    public long version() {
        return -1;
    }

    @Override
    public long[] keys() {
        return LongStream.range(0, rows.size()).toArray();
    }

    @Override
    public Optional<ObjectNode> row(long key) {
        return Optional.of(rows.get((int) key));
    }
}
