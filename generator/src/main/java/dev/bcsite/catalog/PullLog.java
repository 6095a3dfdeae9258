package dev.bcsite.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The file of a pull under way: whatever was gathered, one thing behind the other, in batches that are there whole or not
 * at all.
 *
 * <p>A batch is written with one write behind its length and check sum, so a process that is killed leaves whole batches and
 * perhaps the beginning of one more, which is cut off when the file is opened again. Used by one thread at a time, by
 * one process at a time.
 */
final class PullLog implements AutoCloseable {

    private static final byte[] MAGIC = "bcpull\0\1".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BATCH_HEAD = 2 * Integer.BYTES;
    private static final byte TABLE = 1;
    private static final byte ROW = 2;
    private static final byte REMOVAL = 3;
    private static final byte FACT = 4;
    private static final int BATCH = 1 << 16;

    private final FileChannel file;
    private long end;
    private ByteBuffer batch = ByteBuffer.allocate(BATCH).position(BATCH_HEAD);

    private PullLog(FileChannel file) {
        this.file = file;
    }

    /** Hears what is in a log, from the first to the last. */
    interface Listener {
        void table(int number, String name);

        void row(int table, long id, long place, int length);

        void removal(int table, long id);

        void fact(String name, byte[] value);
    }

    /** Absent while another process, or this one, has it open. */
    static Optional<PullLog> open(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (isFree(file)) {
                return Optional.of(new PullLog(file));
            }
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        file.close();
        return Optional.empty();
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Tells what the file holds, and goes on behind it; a file that is no log holds nothing. */
    void replay(Listener listener) throws IOException {
        byte[] magic = new byte[MAGIC.length];
        if (!readAt(0, magic) || !Arrays.equals(magic, MAGIC)) {
            clear();
            return;
        }
        end = MAGIC.length;
        byte[] head = new byte[BATCH_HEAD];
        while (readAt(end, head)) {
            int length = ByteBuffer.wrap(head).getInt();
            if (length < 0 || length > file.size() - end - BATCH_HEAD) {
                break;
            }
            byte[] content = new byte[length];
            if (!readAt(end + BATCH_HEAD, content)
                    || sum(content, 0, length) != ByteBuffer.wrap(head).getInt(Integer.BYTES)) {
                break;
            }
            tell(ByteBuffer.wrap(content), end + BATCH_HEAD, listener);
            end += BATCH_HEAD + length;
        }
        file.truncate(end);
    }

    /** Throws away what was there. */
    void clear() throws IOException {
        file.truncate(0);
        end = 0;
        batch.position(BATCH_HEAD);
        write(ByteBuffer.wrap(MAGIC));
    }

    private static void tell(ByteBuffer content, long from, Listener listener) {
        while (content.hasRemaining()) {
            switch (content.get()) {
                case TABLE -> listener.table(content.getInt(), new String(bytes(content), StandardCharsets.UTF_8));
                case ROW -> {
                    int table = content.getInt();
                    long id = content.getLong();
                    int length = content.getInt();
                    listener.row(table, id, from + content.position(), length);
                    content.position(content.position() + length);
                }
                case REMOVAL -> listener.removal(content.getInt(), content.getLong());
                case FACT -> listener.fact(new String(bytes(content), StandardCharsets.UTF_8), bytes(content));
                default -> throw new DamagedSnapshotException("a pull holds what no pull writes");
            }
        }
    }

    private static byte[] bytes(ByteBuffer content) {
        byte[] bytes = new byte[content.getInt()];
        content.get(bytes);
        return bytes;
    }

    void table(int number, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        room(1 + 2 * Integer.BYTES + text.length)
                .put(TABLE)
                .putInt(number)
                .putInt(text.length)
                .put(text);
    }

    /** @return where the row can be read, from now on */
    long row(int table, long id, byte[] row) {
        room(1 + 2 * Integer.BYTES + Long.BYTES + row.length)
                .put(ROW)
                .putInt(table)
                .putLong(id)
                .putInt(row.length);
        long place = end + batch.position();
        batch.put(row);
        return place;
    }

    void removal(int table, long id) {
        room(1 + Integer.BYTES + Long.BYTES).put(REMOVAL).putInt(table).putLong(id);
    }

    void fact(String name, byte[] value) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        room(1 + 2 * Integer.BYTES + text.length + value.length)
                .put(FACT)
                .putInt(text.length)
                .put(text)
                .putInt(value.length)
                .put(value);
    }

    /** Makes everything since the last time survive a crash of this process. */
    void commit() {
        int length = batch.position() - BATCH_HEAD;
        if (length == 0) {
            return;
        }
        batch.putInt(0, length).putInt(Integer.BYTES, sum(batch.array(), BATCH_HEAD, length));
        try {
            write(batch.flip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        batch.clear().position(BATCH_HEAD);
    }

    byte[] read(long place, int length) {
        byte[] row = new byte[length];
        if (place >= end) {
            System.arraycopy(batch.array(), (int) (place - end), row, 0, length);
            return row;
        }
        try {
            if (!readAt(place, row)) {
                throw new DamagedSnapshotException("the pull became shorter while it was read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return row;
    }

    /** What was not committed is lost. */
    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer room(int wanted) {
        if (batch.remaining() < wanted) {
            int size = Math.max(2 * batch.capacity(), Math.addExact(batch.position(), wanted));
            batch = ByteBuffer.allocate(size).put(batch.flip());
        }
        return batch;
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            end += file.write(bytes, end);
        }
    }

    private boolean readAt(long place, byte[] into) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(into);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, place + bytes.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int sum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }
}
