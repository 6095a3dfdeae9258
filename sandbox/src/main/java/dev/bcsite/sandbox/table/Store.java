package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Rows that can be changed. */
public interface Store extends Rows {

    /** A copy of the row. */
    default Optional<ObjectNode> get(long key) {
        return row(key).map(ObjectNode::deepCopy);
    }

    /** Adds or replaces a row, and writes the id into it. */
    void put(long key, ObjectNode row);

    /** Adds a row under a key never used before, and gives the key. */
    long add(ObjectNode row);

    /** Removes a row; false when there is no such row. */
    boolean remove(long key);

    /** The key of the row with this id, as a path or a body names it; empty when there is no such row. */
    Optional<Long> keyOf(String id);

    /** Replaces a row by what {@code edit} makes of a copy; false when there is no such row. */
    default boolean edit(long key, UnaryOperator<ObjectNode> edit) {
        Optional<ObjectNode> row = get(key);
        row.ifPresent(found -> put(key, edit.apply(found)));
        return row.isPresent();
    }

    /** Reads a number as an id. */
    static Optional<Long> number(String id) {
        return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
    }
}
