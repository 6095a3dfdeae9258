package dev.bcsite.catalog;

import dev.bcsite.base.Digest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;

/**
 * Lays what a pull gathered as a snapshot file, from front to back, the rows of each table in the order in which builds
 * read them.
 *
 * <p>A build reads every product several times, and a database page for page is what that cost most: so a pull, which
 * changes rows and may break off, has a database, and a snapshot, which is only read, does without one.
 */
final class SnapshotFileWriter implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final OutputStream out;
    private final SortedMap<String, SnapshotFile.Entry> entries = new TreeMap<>();
    private long at;

    private SnapshotFileWriter(FileChannel file) {
        this.file = file;
        this.out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
    }

    /** @param without tables and facts that begin like this stay behind */
    static void write(SnapshotStore pulled, String without, Path path) throws IOException {
        try (SnapshotFileWriter writer = new SnapshotFileWriter(FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE))) {
            writer.append(new byte[SnapshotHead.LENGTH]);
            for (String table : pulled.tables("")) {
                if (!table.startsWith(without)) {
                    writer.table(table, pulled.table(table));
                }
            }
            writer.directory(pulled.factsWithout(without));
        }
    }

    private void table(String name, MVMap<Long, byte[]> rows) throws IOException {
        long start = at;
        int size = Math.toIntExact(rows.sizeAsLong());
        ByteBuffer columns = ByteBuffer.allocate(Math.multiplyExact(SnapshotTable.COLUMNS, size));
        Cursor<Long, byte[]> cursor = rows.cursor(null);
        for (int i = 0; i < size; i++) {
            columns.putLong(Long.BYTES * i, cursor.next());
            byte[] sealed = cursor.getValue();
            append(sealed);
            columns.putLong(Long.BYTES * (size + i), at - start);
            Digest digest = Digest.builder()
                    .add(sealed, Math.min(Sealed.SUM, sealed.length), Math.max(0, sealed.length - Sealed.SUM))
                    .build();
            columns.putLong(Long.BYTES * 2 * (size + i), digest.high());
            columns.putLong(Long.BYTES * (2 * (size + i) + 1), digest.low());
        }
        entries.put(name, new SnapshotFile.Entry(start, size, at));
        append(Sealed.seal(Sealed.place(name), at, columns.array()));
    }

    private void directory(Map<String, String> facts) throws IOException {
        RowWriter row = new RowWriter();
        row.number(facts.size());
        facts.forEach((name, fact) -> {
            row.text(name);
            row.text(fact);
        });
        row.number(entries.size());
        entries.forEach((name, entry) -> {
            row.text(name);
            row.number(entry.start());
            row.number(entry.rows());
            row.number(entry.columns());
        });
        long start = at;
        byte[] sealed = Sealed.seal(Sealed.place(SnapshotFile.DIRECTORY), start, row.toBytes());
        append(sealed);
        out.flush();
        ByteBuffer head = ByteBuffer.wrap(new SnapshotHead(SnapshotFile.FORMAT, start, sealed.length).bytes());
        while (head.hasRemaining()) {
            file.write(head, head.position());
        }
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
