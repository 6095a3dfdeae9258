package dev.bcsite.catalog;

import dev.bcsite.base.Digest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lays what a pull gathered as a snapshot file, the rows of each table in the order in which builds read them; or lays what
 * is new behind the snapshot that is there.
 *
 * <p>A build reads every product several times, so rows lie where one read finds them. What did not change stays where it
 * is and is referred to, and readers of the earlier snapshot are not disturbed.
 */
final class SnapshotFileWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final SnapshotStore pulled;
    private final Optional<SnapshotFile> before;
    private final FileChannel file;
    private final OutputStream out;
    private final SortedMap<String, SnapshotFile.Entry> entries = new TreeMap<>();
    private long at;

    private SnapshotFileWriter(SnapshotStore pulled, Optional<SnapshotFile> before, FileChannel file)
            throws IOException {
        this.pulled = pulled;
        this.before = before;
        this.file = file;
        this.at = before.map(last -> last.head().end()).orElse((long) SnapshotHead.ROWS);
        file.truncate(at).position(at);
        this.out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
    }

    /** @param without tables and facts that begin like this stay behind */
    static void write(SnapshotStore pulled, String without, Path path) throws IOException {
        try (FileChannel file = FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                SnapshotFileWriter writer = new SnapshotFileWriter(pulled, Optional.empty(), file)) {
            SnapshotHead head = writer.all(without);
            writer.verify(path, head, SnapshotHead.ROWS);
            head.write(file);
        }
    }

    /** Lays only what differs from the last snapshot of the same file, and then makes it the last. */
    static void append(SnapshotStore pulled, SnapshotFile last, String without, Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                SnapshotFileWriter writer = new SnapshotFileWriter(pulled, Optional.of(last), file)) {
            SnapshotHead head = writer.all(without);
            writer.verify(path, head, last.head().end());
            // A head that reaches the disk before what it stands for would be a damaged snapshot after a power cut.
            file.force(false);
            head.write(file);
            file.force(false);
        }
    }

    private SnapshotHead all(String without) throws IOException {
        for (String table : pulled.tables("")) {
            if (!table.startsWith(without)) {
                table(table);
            }
        }
        return directory(pulled.factsWithout(without));
    }

    private void verify(Path path, SnapshotHead head, long from) throws IOException {
        try (SnapshotFile written = SnapshotFile.open(path, head)) {
            written.verify(from);
        }
    }

    private void table(String name) throws IOException {
        Optional<SnapshotFile.Entry> last = before.flatMap(file -> file.entry(name));
        if (last.isPresent() && !pulled.isTouched(name)) {
            entries.put(name, last.get());
            return;
        }
        Optional<SnapshotTable> lastRows = before.flatMap(file -> file.table(name));
        long[] ids = pulled.ids(name);
        SnapshotTable rows = SnapshotTable.withRoom(Sealed.place(name), ids, SnapshotStore.isSet(name));
        for (int i = 0; i < rows.starts().length; i++) {
            row(name, rows, i, lastRows);
        }
        Digest content = rows.content();
        if (last.isPresent() && last.get().content().equals(content)) {
            entries.put(name, last.get());
        } else if (ids.length > 0) {
            entries.put(name, new SnapshotFile.Entry(ids.length, at, rows.isSet(), rows.liveBytes(), content));
            append(Sealed.seal(rows.place(), at, rows.columns()));
        }
    }

    private void row(String name, SnapshotTable rows, int index, Optional<SnapshotTable> last) throws IOException {
        long id = rows.ids()[index];
        int lastIndex = last.isPresent() ? last.get().indexOf(id) : -1;
        if (lastIndex >= 0 && !pulled.isOwn(name, id)) {
            stays(rows, index, last.get(), lastIndex);
            return;
        }
        byte[] sealed = pulled.sealed(name, id);
        Digest digest = Digest.builder()
                .add(sealed, Math.min(Sealed.SUM, sealed.length), Math.max(0, sealed.length - Sealed.SUM))
                .build();
        if (lastIndex >= 0 && last.get().digest(lastIndex).equals(digest)) {
            stays(rows, index, last.get(), lastIndex);
            return;
        }
        rows.set(index, at, sealed.length, digest);
        append(sealed);
    }

    private static void stays(SnapshotTable rows, int index, SnapshotTable last, int lastIndex) {
        rows.set(index, last.starts()[lastIndex], last.lengths()[lastIndex], last.digest(lastIndex));
    }

    private SnapshotHead directory(Map<String, String> facts) throws IOException {
        RowWriter row = new RowWriter();
        row.number(facts.size());
        facts.forEach((name, fact) -> {
            row.text(name);
            row.text(fact);
        });
        row.number(entries.size());
        entries.forEach((name, entry) -> {
            row.text(name);
            row.number(entry.rows());
            row.number(entry.columns());
            row.flag(entry.isSet());
            row.number(entry.live());
            row.number(entry.content().high());
            row.number(entry.content().low());
        });
        long start = at;
        byte[] sealed = Sealed.seal(Sealed.place(SnapshotFile.DIRECTORY), start, row.toBytes());
        append(sealed);
        out.flush();
        return new SnapshotHead(SnapshotFile.FORMAT, start, sealed.length);
    }

    private void append(byte[] bytes) throws IOException {
        out.write(bytes);
        at += bytes.length;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
