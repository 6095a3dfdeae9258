package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * How rows show their id: as a number, as a UUID made of it, or not at all.
 *
 * @param name the field; empty when rows do not show it
 */
public record IdField(String name, boolean isNumber) {

    public static IdField number(String name) {
        return new IdField(name, true);
    }

    public static IdField uuid(String name) {
        return new IdField(name, false);
    }

    public static IdField hidden() {
        return new IdField("", true);
    }

    void write(ObjectNode row, String table, long id) {
        if (!isNumber) {
            row.put(name, Uuids.of(table, id));
        } else if (!name.isEmpty()) {
            row.put(name, id);
        }
    }

    Optional<Long> key(String table, String id) {
        return isNumber ? Store.number(id) : Uuids.number(table, id);
    }
}
