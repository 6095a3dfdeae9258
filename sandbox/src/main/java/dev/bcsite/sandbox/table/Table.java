package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/**
 * One kind of row, under its ids: what the seed gave, with the changes made since laid over it.
 *
 * <p>Safe to use from several threads. {@link #row} hands out the shared row, {@link #get} a copy.
 */
public final class Table implements Rows {

    private final String name;
    private final String idField;
    private final RowSource seeded;
    private final Journal journal;
    private final Map<Long, Optional<ObjectNode>> changes = new TreeMap<>();
    private long version;
    private long[] keys;

    /** @param idField the field that holds the id in a row; empty when rows do not show it */
    public Table(String name, String idField, RowSource seeded, Journal journal) {
        this.name = name;
        this.idField = idField;
        this.seeded = seeded;
        this.journal = journal;
        this.keys = seeded.ids();
    }

    public String name() {
        return name;
    }

    /** A copy of the row. */
    public Optional<ObjectNode> get(long id) {
        return row(id).map(ObjectNode::deepCopy);
    }

    /** Adds or replaces a row, and writes the id into it. */
    public synchronized void put(long id, ObjectNode row) {
        ObjectNode stored = row.deepCopy();
        if (!idField.isEmpty()) {
            stored.put(idField, id);
        }
        change(id, Optional.of(stored));
        journal.changed(name, Long.toString(id), Optional.of(stored));
    }

    /** Replaces a row by what {@code edit} makes of a copy; false when there is no such row. */
    public synchronized boolean edit(long id, UnaryOperator<ObjectNode> edit) {
        Optional<ObjectNode> row = get(id);
        row.ifPresent(found -> put(id, edit.apply(found)));
        return row.isPresent();
    }

    /** Adds a row under the next free id and gives the id. */
    public synchronized long add(ObjectNode row) {
        long id = nextId();
        put(id, row);
        return id;
    }

    /** Removes a row; false when there is no such row. */
    public synchronized boolean remove(long id) {
        if (row(id).isEmpty()) {
            return false;
        }
        change(id, Optional.empty());
        journal.changed(name, Long.toString(id), Optional.empty());
        return true;
    }

    /** One more than the largest id there is. */
    public synchronized long nextId() {
        return keys.length == 0 ? 1 : keys[keys.length - 1] + 1;
    }

    public synchronized int size() {
        return keys.length;
    }

    @Override
    public synchronized long version() {
        return version;
    }

    @Override
    public synchronized long[] keys() {
        return keys;
    }

    @Override
    public Optional<ObjectNode> row(long id) {
        synchronized (this) {
            Optional<ObjectNode> changed = changes.get(id);
            if (changed != null) {
                return changed;
            }
            if (Arrays.binarySearch(keys, id) < 0) {
                return Optional.empty();
            }
        }
        // Outside the lock: a generated row takes a while to make, and readers need not wait for each other.
        return Optional.of(seeded.row(id));
    }

    /** Forgets every change. */
    public synchronized void reset() {
        changes.clear();
        keys = seeded.ids();
        version++;
    }

    @Override
    public Optional<long[]> narrowed(String field, Set<Long> values) {
        if (!field.equals(idField)) {
            return Optional.empty();
        }
        long[] all = keys();
        return Optional.of(values.stream()
                .mapToLong(Long::longValue)
                .filter(id -> Arrays.binarySearch(all, id) >= 0)
                .sorted()
                .toArray());
    }

    /** Puts back a change that a journal remembered, without telling the journal again. */
    public synchronized void replay(long id, Optional<ObjectNode> row) {
        change(id, row);
    }

    private void change(long id, Optional<ObjectNode> row) {
        boolean present = Arrays.binarySearch(keys, id) >= 0;
        changes.put(id, row);
        version++;
        if (row.isPresent() && !present) {
            keys = LongStream.concat(LongStream.of(keys), LongStream.of(id))
                    .sorted()
                    .toArray();
        }
        if (row.isEmpty() && present) {
            keys = LongStream.of(keys).filter(key -> key != id).toArray();
        }
    }
}
