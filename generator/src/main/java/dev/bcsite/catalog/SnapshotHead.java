package dev.bcsite.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The first bytes of a snapshot file. They are written last, so a file whose writer died has none.
 *
 * @param directory where the directory begins
 */
record SnapshotHead(int format, long directory, int directoryLength) {

    static final int LENGTH = 2 * Long.BYTES + 3 * Integer.BYTES;

    private static final byte[] MAGIC = "bcsite\0\n".getBytes(StandardCharsets.ISO_8859_1);

    /** How files of format 1 began, which were databases of MVStore. */
    private static final byte[] FIRST_MAGIC = "H:2,".getBytes(StandardCharsets.ISO_8859_1);

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
