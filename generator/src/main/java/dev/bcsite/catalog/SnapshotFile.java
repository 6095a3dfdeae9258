package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.base.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The file behind a snapshot, as {@link SnapshotFileWriter} lays it: two places for a head, then rows, where they are, and the
 * directory of tables with the facts.
 *
 * <p>What an open file shows never changes, so it needs no lock: a later snapshot is laid behind it, and only heads tell which
 * is the last. A row is read at its place, which many threads may do at once, and with it those behind it where rows are
 * read in order; in memory are only ids, places
 * and digests of the tables asked for, 36 bytes to a row.
 */
final class SnapshotFile implements AutoCloseable {

    /** Raised whenever a file written before can no longer be read as it is. */
    static final int FORMAT = 4;

    static final String DIRECTORY = "directory";

    private final FileChannel file;
    private final SnapshotHead head;
    private final long size;
    private final Map<String, String> facts;
    private final SortedMap<String, Entry> entries;
    private final Map<String, SnapshotTable> tables = new ConcurrentHashMap<>();
    private final ThreadLocal<Map<String, ReadAhead>> readers = ThreadLocal.withInitial(HashMap::new);

    private SnapshotFile(
            FileChannel file, SnapshotHead head, Map<String, String> facts, SortedMap<String, Entry> entries) {
        this.file = file;
        this.head = head;
        this.size = head.end();
        this.facts = facts;
        this.entries = entries;
    }

    /**
     * What the directory tells of a table.
     *
     * @param columns where ids, places and digests begin
     * @param isSet whether there are ids and no rows
     * @param live bytes of its rows
     * @param content digest of all that is in it
     */
    record Entry(int rows, long columns, boolean isSet, long live, Digest content) {

        long columnBytes() {
            return Sealed.SUM + SnapshotTable.length(rows, isSet);
        }
    }

    /** @throws DamagedSnapshotException when this is no snapshot, or not a whole one */
    static SnapshotFile open(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return open(file, SnapshotHead.last(file));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Opens what a head stands for that may not be in the file yet. */
    static SnapshotFile open(Path path, SnapshotHead head) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return open(file, head);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static SnapshotFile open(FileChannel file, SnapshotHead head) throws IOException {
        byte[] sealed = read(file, file.size(), head.directory(), head.directoryLength());
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
            entries.put(
                    row.text(),
                    new Entry(
                            row.count(),
                            row.number(),
                            row.flag(),
                            row.number(),
                            new Digest(row.number(), row.number())));
        }
        return new SnapshotFile(file, head, facts, entries);
    }

    SnapshotHead head() {
        return head;
    }

    /** Whether a file there is this one, and nothing was laid behind it since. */
    boolean isLastOf(Path path) throws IOException {
        try (SnapshotFile there = open(path)) {
            return there.head.equals(head) && there.facts.equals(facts) && there.entries.equals(entries);
        } catch (DamagedSnapshotException | OtherFormatException | NoSuchFileException e) {
            return false;
        }
    }

    Optional<Entry> entry(String table) {
        return Optional.ofNullable(entries.get(table));
    }

    /** How much of the file no table of this snapshot refers to. */
    long deadBytes() {
        long live = SnapshotHead.ROWS + head.directoryLength();
        for (Entry entry : entries.values()) {
            live += entry.live() + entry.columnBytes();
        }
        return size - live;
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
        return Optional.of(rows.get().digest(index));
    }

    /** Of all rows and facts that are wanted, by name, but for one fact. Nothing is read for it. */
    Digest digest(String otherThan, Predicate<String> wanted) {
        Digest.Builder digest = Digest.builder();
        facts.forEach((name, fact) -> {
            if (!name.equals(otherThan) && wanted.test(name)) {
                digest.add(name).add(fact);
            }
        });
        entries.forEach((name, entry) -> {
            if (wanted.test(name)) {
                digest.add(name).add(entry.content());
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
        byte[] sealed = sealed(table, rows, index);
        return new RowReader(sealed, Sealed.SUM, sealed.length);
    }

    /** The bytes of a row, behind their sum. */
    byte[] sealed(String table, SnapshotTable rows, int index) {
        byte[] sealed = readOn(table, rows.starts()[index], rows.lengths()[index]);
        if (!Sealed.isIntact(rows.place(), rows.ids()[index], sealed)) {
            throw new DamagedSnapshotException(
                    "the row " + table + "/" + rows.ids()[index] + " does not match its check sum");
        }
        return sealed;
    }

    /** Reads every table, and every row from here on, so that what was not written as intended is noticed. */
    void verify(long from) {
        for (String name : entries.keySet()) {
            SnapshotTable table = table(name).orElseThrow();
            for (int i = 0; i < table.starts().length; i++) {
                if (table.starts()[i] >= from) {
                    sealed(name, table, i);
                }
            }
        }
    }

    /** Two threads may load the same table at first; they load the same. */
    Optional<SnapshotTable> table(String name) {
        SnapshotTable loaded = tables.get(name);
        if (loaded == null && entries.containsKey(name)) {
            loaded = load(name, entries.get(name));
            tables.put(name, loaded);
        }
        return Optional.ofNullable(loaded);
    }

    /**
     * Takes over tables that another file has loaded, where this one has the same at the same place. A later snapshot in the
     * same file has most of them, and loading one of 100,000 rows takes longer than rendering a page.
     */
    void takeOver(SnapshotFile earlier) {
        earlier.tables.forEach((name, table) -> {
            Optional<Entry> here =
                    entry(name).filter(entry -> earlier.entry(name).equals(Optional.of(entry)));
            if (here.isPresent() && Arrays.equals(sum(here.get()), earlier.sum(here.get()))) {
                tables.put(name, table);
            }
        });
    }

    /** Over where each row is: that is not in the entry. */
    private byte[] sum(Entry entry) {
        return read(entry.columns(), Sealed.SUM);
    }

    private SnapshotTable load(String name, Entry entry) {
        byte[] sealed = read(entry.columns(), entry.columnBytes());
        if (!Sealed.isIntact(Sealed.place(name), entry.columns(), sealed)) {
            throw new DamagedSnapshotException("the table " + name + " does not match its check sum");
        }
        ByteBuffer columns = ByteBuffer.wrap(sealed, Sealed.SUM, sealed.length - Sealed.SUM);
        return SnapshotTable.read(Sealed.place(name), entry.rows(), entry.isSet(), columns);
    }

    private byte[] readOn(String table, long from, int length) {
        Map<String, ReadAhead> ours = readers.get();
        ReadAhead reader = ours.get(table);
        if (reader == null) {
            reader = new ReadAhead(size);
            ours.put(table, reader);
        }
        return reader.read(this::read, from, length);
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
