package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something a list endpoint can answer from: rows under ascending keys.
 *
 * <p>Rows are shared: copy one before changing it.
 */
public interface Rows {

    /** Goes up with every change; negative when these rows exist for one request only. */
    long version();

    /** Every key, ascending; not to be changed. */
    long[] keys();

    /** The row, unless it is gone meanwhile. */
    Optional<ObjectNode> row(long key);

    /** The fields that an {@link #outline} is sure to hold. */
    default Set<String> outlined() {
        return Set.of();
    }

    /** At least the outlined fields of a row; not to be shown to anybody. */
    default Optional<ObjectNode> outline(long key) {
        return row(key);
    }

    /** The row, of which nobody will look at more than these fields: cheaply, when that is possible. */
    default Optional<ObjectNode> glance(long key, Set<String> fields) {
        return outlined().containsAll(fields) ? outline(key) : row(key);
    }

    /** Every row there is, in key order. */
    default Stream<ObjectNode> stream() {
        return Arrays.stream(keys()).mapToObj(this::row).flatMap(Optional::stream);
    }

    /** The keys of rows whose {@code field} is one of {@code values}, when that is known without looking at every row. */
    default Optional<long[]> narrowed(String field, Set<Long> values) {
        return Optional.empty();
    }
}
