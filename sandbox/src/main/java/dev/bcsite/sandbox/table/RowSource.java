package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows a table starts with, which never change.
 *
 * <p>A source may make its rows when asked, so that a shop of any size needs no memory.
 */
public interface RowSource {

    /** Every id, ascending. */
    long[] ids();

    /** The row of one of the {@link #ids}. */
    ObjectNode row(long id);

    /** The fields that an {@link #outline} holds; none when outlines are whole rows. */
    default Set<String> outlined() {
        return Set.of();
    }

    /** At least the outlined fields of a row, for whoever looks at many rows and needs no more. */
    default ObjectNode outline(long id) {
        return row(id);
    }

    /**
     * The ids of rows that may have this value at a path of fields, in any case, when that is known without making them.
     */
    default Optional<long[]> candidates(String path, String value) {
        return Optional.empty();
    }

    static RowSource none() {
        return of(new TreeMap<>());
    }

    /** Rows held in memory. */
    static RowSource of(SortedMap<Long, ObjectNode> rows) {
        TreeMap<Long, ObjectNode> held = new TreeMap<>(rows);
        long[] ids = held.keySet().stream().mapToLong(Long::longValue).toArray();
        return new RowSource() {
            @Override
            public long[] ids() {
                return Arrays.copyOf(ids, ids.length);
            }

            @Override
            public ObjectNode row(long id) {
                return held.get(id);
            }
        };
    }
}
