package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The file behind a snapshot, as {@link SnapshotFileWriter} lays it: a head, the rows of each table and where they are, the
 * directory of tables with the facts.
 *
 * <p>Never changed once it is there, so it needs no lock. A row is read with one read at its place, which many threads may do
 * at once; in memory are only ids, places and digests of the tables asked for, 32 bytes to a row.
 */
final class SnapshotFile implements AutoCloseable {

    /** Raised whenever a file written before can no longer be read as it is. */
    static final int FORMAT = 2;

    static final String DIRECTORY = "directory";

    private final FileChannel file;
    private final long size;
    private final Map<String, String> facts;
    private final SortedMap<String, Entry> entries;
    private final Map<String, SnapshotTable> tables = new ConcurrentHashMap<>();

    private SnapshotFile(FileChannel file, long size, Map<String, String> facts, SortedMap<String, Entry> entries) {
        this.file = file;
        this.size = size;
        this.facts = facts;
        this.entries = entries;
    }

    /**
     * What the directory tells of a table.
     *
     * @param start of its first row
     * @param columns where ids, ends and digests begin, right behind the last row
     */
    record Entry(long start, int rows, long columns) {}

    /** @throws DamagedSnapshotException when this is no snapshot, or not a whole one */
    static SnapshotFile open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return open(file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static SnapshotFile open(FileChannel file) throws IOException {
        long size = file.size();
        SnapshotHead head = SnapshotHead.read(read(file, size, 0, (int) Math.min(size, SnapshotHead.LENGTH)));
        byte[] sealed = read(file, size, head.directory(), head.directoryLength());
        if (!Sealed.isIntact(Sealed.place(DIRECTORY), head.directory(), sealed)) {
            throw new DamagedSnapshotException("its directory does not match its check sum");
        }
        RowReader row = new RowReader(sealed, Sealed.SUM, sealed.length);
        Map<String, String> facts = new TreeMap<>();
        for (long left = row.number(); left > 0; left--) {
            facts.put(row.text(), row.text());
        }
        SortedMap<String, Entry> entries = new TreeMap<>();
        for (long left = row.number(); left > 0; left--) {
            entries.put(row.text(), new Entry(row.number(), row.count(), row.number()));
        }
        return new SnapshotFile(file, size, facts, entries);
    }

    Optional<JsonNode> fact(String name) {
        String fact = facts.get(name);
        if (fact == null) {
            return Optional.empty();
        }
        byte[] bytes = fact.getBytes(StandardCharsets.UTF_8);
        return Optional.of(new RowReader(bytes, 0, bytes.length).json());
    }

    Optional<RowReader> row(String table, long id) {
        Optional<SnapshotTable> rows = table(table);
        int index = rows.isPresent() ? rows.get().indexOf(id) : -1;
        return index < 0 ? Optional.empty() : Optional.of(row(table, rows.get(), index));
    }

    /** All rows by ascending id. */
    List<RowReader> rows(String table) {
        Optional<SnapshotTable> rows = table(table);
        List<RowReader> all = new ArrayList<>();
        for (int i = 0; rows.isPresent() && i < rows.get().ids().length; i++) {
            all.add(row(table, rows.get(), i));
        }
        return all;
    }

    /** Of the row's bytes; absent when there is no such row. */
    Optional<Digest> digest(String table, long id) {
        Optional<SnapshotTable> rows = table(table);
        int index = rows.isPresent() ? rows.get().indexOf(id) : -1;
        if (index < 0) {
            return Optional.empty();
        }
        long[] digests = rows.get().digests();
        return Optional.of(new Digest(digests[2 * index], digests[2 * index + 1]));
    }

    /** Of all rows, and of all facts but this one. No row is read for it. */
    Digest digest(String otherThan, Predicate<String> tables) {
        Digest.Builder digest = Digest.builder();
        facts.forEach((name, fact) -> {
            if (!name.equals(otherThan)) {
                digest.add(name).add(fact);
            }
        });
        entries.forEach((name, entry) -> {
            if (tables.test(name)) {
                digest.add(name).add(columns(name, entry));
            }
        });
        return digest.build();
    }

    /** Ascending. */
    long[] ids(String table) {
        Optional<SnapshotTable> rows = table(table);
        return rows.isPresent() ? rows.get().ids().clone() : new long[0];
    }

    long size(String table) {
        Entry entry = entries.get(table);
        return entry == null ? 0 : entry.rows();
    }

    /** Names of all tables that begin like this. */
    List<String> tables(String prefix) {
        return entries.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RowReader row(String table, SnapshotTable rows, int index) {
        byte[] sealed = read(rows.startOf(index), rows.lengthOf(index));
        if (!Sealed.isIntact(rows.place(), rows.ids()[index], sealed)) {
            throw new DamagedSnapshotException(
                    "the row " + table + "/" + rows.ids()[index] + " does not match its check sum");
        }
        return new RowReader(sealed, Sealed.SUM, sealed.length);
    }

    /** Two threads may load the same table at first; they load the same. */
    private Optional<SnapshotTable> table(String name) {
        SnapshotTable loaded = tables.get(name);
        if (loaded == null && entries.containsKey(name)) {
            loaded = load(name, entries.get(name));
            tables.put(name, loaded);
        }
        return Optional.ofNullable(loaded);
    }

    private SnapshotTable load(String name, Entry entry) {
        byte[] sealed = columns(name, entry);
        LongBuffer columns = ByteBuffer.wrap(sealed, Sealed.SUM, sealed.length - Sealed.SUM)
                .slice()
                .asLongBuffer();
        long[] ids = new long[entry.rows()];
        long[] ends = new long[entry.rows()];
        long[] digests = new long[2 * entry.rows()];
        columns.get(ids).get(ends).get(digests);
        return new SnapshotTable(Sealed.place(name), entry.start(), ids, ends, digests);
    }

    /** Ids, places and digests of a table's rows, behind their check sum. */
    private byte[] columns(String name, Entry entry) {
        byte[] sealed = read(entry.columns(), Sealed.SUM + (long) SnapshotTable.COLUMNS * entry.rows());
        if (!Sealed.isIntact(Sealed.place(name), entry.columns(), sealed)) {
            throw new DamagedSnapshotException("the table " + name + " does not match its check sum");
        }
        return sealed;
    }

    private byte[] read(long from, long length) {
        try {
            return read(file, size, from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(FileChannel file, long size, long from, long length) throws IOException {
        if (from < 0 || length < 0 || length > Integer.MAX_VALUE || from > size - length) {
            throw new DamagedSnapshotException("it is shorter than it says");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new DamagedSnapshotException("it became shorter while it was read");
            }
        }
        return bytes.array();
    }
}
