package dev.bcsite.sandbox.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * One kind of row, under its ids: what the seed gave, with the changes made since laid over it.
 *
 * <p>Safe to use from several threads. {@link #row} hands out the shared row, {@link #get} a copy. Ids are never given
 * twice, even after their row is gone.
 */
public final class Table implements Store {

    private final String name;
    private final IdField idField;
    private final RowSource seeded;
    private final Journal journal;
    private final Map<Long, Optional<ObjectNode>> changes = new TreeMap<>();
    private final Map<String, Index> indexes = new HashMap<>();
    private long version;
    private long[] keys;
    private long highest;

    public Table(String name, IdField idField, RowSource seeded, Journal journal) {
        this.name = name;
        this.idField = idField;
        this.seeded = seeded;
        this.journal = journal;
        forgetChanges();
    }

    public String name() {
        return name;
    }

    @Override
    public void put(long id, ObjectNode row) {
        ObjectNode stored = row.deepCopy();
        idField.write(stored, name, id);
        journal.together(() -> change(id, Optional.of(stored)));
    }

    @Override
    public long add(ObjectNode row) {
        return journal.together(() -> {
            long id = nextId();
            put(id, row);
            return id;
        });
    }

    @Override
    public boolean remove(long id) {
        return journal.together(() -> {
            boolean there = row(id).isPresent();
            if (there) {
                change(id, Optional.empty());
            }
            return there;
        });
    }

    @Override
    public Optional<Long> keyOf(String id) {
        return idField.key(name, id).filter(key -> row(key).isPresent());
    }

    /** The id that the next row gets. */
    public synchronized long nextId() {
        return highest + 1;
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
        return held(id, seeded::row);
    }

    @Override
    public Set<String> outlined() {
        return seeded.outlined();
    }

    @Override
    public Optional<ObjectNode> outline(long id) {
        return held(id, seeded::outline);
    }

    private Optional<ObjectNode> held(long id, LongFunction<ObjectNode> made) {
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
        return Optional.of(made.apply(id));
    }

    /** The rows as they were at first, which never change. */
    RowSource seed() {
        return seeded;
    }

    /** The ids of rows that came, went or are no longer as they were at first. */
    public synchronized Set<Long> changed() {
        return Set.copyOf(changes.keySet());
    }

    /**
     * The rows whose {@code field} reads as this text, by id. The first question about a field looks at every row.
     *
     * @param field a name, or a path of names that may lead through arrays: {@code variants.id}
     */
    public synchronized long[] having(String field, String value) {
        return found(indexed(field, field, false), field, value);
    }

    /** Copies of the rows that {@link #having} finds. */
    public List<ObjectNode> copiesHaving(String field, Object value) {
        return LongStream.of(having(field, value.toString()))
                .mapToObj(this::get)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same, whatever the case of the texts. */
    public synchronized long[] havingAnyCase(String field, String value) {
        return found(indexed(field + " in any case", field, true), field, value);
    }

    private long[] found(Index index, String path, String value) {
        LongStream indexed = index.of(value).stream().mapToLong(Long::longValue);
        if (!index.isOfChanges()) {
            return indexed.toArray();
        }
        long[] candidates = seeded.candidates(path, value).orElseThrow();
        LongStream unchanged = Arrays.stream(candidates)
                .filter(id -> !changes.containsKey(id))
                .filter(id -> row(id).filter(row -> index.fits(row, value)).isPresent());
        return LongStream.concat(indexed, unchanged).sorted().distinct().toArray();
    }

    private Index indexed(String name, String path, boolean ignoresCase) {
        Index known = indexes.get(name);
        if (known != null) {
            return known;
        }
        boolean isOfChanges = seeded.candidates(path, "").isPresent();
        Index index = new Index(path, ignoresCase, isOfChanges);
        if (isOfChanges) {
            changes.forEach((key, row) -> index.changed(key, Optional.empty(), row));
        } else {
            Arrays.stream(keys).forEach(key -> index.changed(key, Optional.empty(), row(key)));
        }
        indexes.put(name, index);
        return index;
    }

    /** Forgets every change. */
    public synchronized void reset() {
        changes.clear();
        indexes.clear();
        version++;
        forgetChanges();
    }

    private void forgetChanges() {
        keys = seeded.ids();
        highest = keys.length == 0 ? 0 : keys[keys.length - 1];
    }

    @Override
    public Optional<long[]> narrowed(String field, Set<Long> values) {
        Optional<Function<Long, LongStream>> lookup = lookup(field);
        return lookup.map(of ->
                values.stream().flatMapToLong(of::apply).sorted().distinct().toArray());
    }

    private synchronized Optional<Function<Long, LongStream>> lookup(String field) {
        if (idField.isNumber() && field.equals(idField.name())) {
            long[] all = keys;
            return Optional.of(id -> Arrays.binarySearch(all, id) < 0 ? LongStream.empty() : LongStream.of(id));
        }
        return indexes.containsKey(field)
                ? Optional.of(value -> LongStream.of(having(field, Long.toString(value))))
                : Optional.empty();
    }

    /** Puts back a change that a journal remembered, without telling the journal again. */
    public synchronized void replay(long id, Optional<ObjectNode> row) {
        set(id, row);
    }

    private boolean change(long id, Optional<ObjectNode> after) {
        Optional<ObjectNode> before = row(id);
        replay(id, after);
        Change change =
                new Change(name, Long.toString(id), before.map(Function.identity()), after.map(Function.identity()));
        journal.changed(change, () -> replay(id, before));
        return true;
    }

    private void set(long id, Optional<ObjectNode> row) {
        boolean present = Arrays.binarySearch(keys, id) >= 0;
        if (!indexes.isEmpty()) {
            Optional<ObjectNode> before = row(id);
            Optional<ObjectNode> changed = changes.getOrDefault(id, Optional.empty());
            indexes.values().forEach(index -> index.changed(id, index.isOfChanges() ? changed : before, row));
        }
        changes.put(id, row);
        version++;
        highest = Math.max(highest, id);
        if (row.isPresent() && !present) {
            keys = inserted(id);
        }
        if (row.isEmpty() && present) {
            keys = LongStream.of(keys).filter(key -> key != id).toArray();
        }
    }

    private long[] inserted(long id) {
        int at = -Arrays.binarySearch(keys, id) - 1;
        long[] more = Arrays.copyOf(keys, keys.length + 1);
        System.arraycopy(keys, at, more, at + 1, keys.length - at);
        more[at] = id;
        return more;
    }
}
