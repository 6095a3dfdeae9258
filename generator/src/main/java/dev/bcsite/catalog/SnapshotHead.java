package dev.bcsite.catalog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The first bytes of a snapshot file. They are written last, so a file whose writer died has none.
 *
 * <p>There are two places for a head, which take turns: the one that stands for the last snapshot is left alone while the
 * next is written, so that a crash leaves one of the two. The snapshot further back in the file is the later one.
 *
 * @param directory where the directory begins
 */
record SnapshotHead(int format, long directory, int directoryLength) {

    static final int LENGTH = 2 * Long.BYTES + 3 * Integer.BYTES;

    private static final byte[] MAGIC = "bcsite\0\n".getBytes(StandardCharsets.ISO_8859_1);

    /** How files of format 1 began, which were databases of MVStore. */
    private static final byte[] FIRST_MAGIC = "H:2,".getBytes(StandardCharsets.ISO_8859_1);

    /** Where the second head is. */
    private static final int SECOND = 64;

    /** Where rows begin. */
    static final int ROWS = 2 * SECOND;

    /** The later of those that are whole. */
    static SnapshotHead last(FileChannel file) throws IOException {
        byte[] second = bytes(file, SECOND);
        try {
            SnapshotHead first = read(bytes(file, 0));
            return isHead(second) && read(second).directory > first.directory ? read(second) : first;
        } catch (DamagedSnapshotException e) {
            if (isHead(second)) {
                return read(second);
            }
            throw e;
        }
    }

    private static byte[] bytes(FileChannel file, long from) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = file.read(bytes, from + bytes.position());
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static boolean isHead(byte[] bytes) {
        try {
            read(bytes);
            return true;
        } catch (DamagedSnapshotException e) {
            return false;
        }
    }

    /** Puts this head where the last one is not. */
    void write(FileChannel file) throws IOException {
        byte[] first = bytes(file, 0);
        boolean isFirstLast = isHead(first) && last(file).equals(read(first));
        ByteBuffer bytes = ByteBuffer.wrap(bytes());
        while (bytes.hasRemaining()) {
            file.write(bytes, (isFirstLast ? SECOND : 0) + bytes.position());
        }
    }

    /** Behind the last byte of the snapshot; more may follow. */
    long end() {
        return directory + directoryLength;
    }

    static SnapshotHead read(byte[] bytes) {
        if (startsWith(bytes, FIRST_MAGIC)) {
            throw new OtherFormatException(1);
        }
        if (bytes.length < LENGTH || !startsWith(bytes, MAGIC)) {
            throw new DamagedSnapshotException("it does not begin like a snapshot");
        }
        ByteBuffer fields = ByteBuffer.wrap(bytes);
        fields.position(MAGIC.length);
        SnapshotHead head = new SnapshotHead(fields.getInt(), fields.getLong(), fields.getInt());
        if (!Arrays.equals(head.bytes(), bytes)) {
            throw new DamagedSnapshotException("its head does not match its check sum");
        }
        if (head.format != SnapshotFile.FORMAT) {
            throw new OtherFormatException(head.format);
        }
        return head;
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.put(MAGIC).putInt(format).putLong(directory).putInt(directoryLength);
        byte[] content = Arrays.copyOf(bytes.array(), bytes.position());
        return bytes.put(Sealed.seal(0, 0, content), 0, Sealed.SUM).array();
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }
}
