package dev.bcsite.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * A stored row with a check sum over its key and its bytes, so that a damaged file is noticed where it is read and never
 * shows as a wrong price.
 */
final class Sealed {

    private Sealed() {}

    static byte[] seal(String key, byte[] row) {
        return ByteBuffer.allocate(Integer.BYTES + row.length)
                .putInt(sum(key, row, 0, row.length))
                .put(row)
                .array();
    }

    static byte[] open(String key, byte[] sealed) {
        if (sealed.length < Integer.BYTES
                || ByteBuffer.wrap(sealed).getInt() != sum(key, sealed, Integer.BYTES, sealed.length - Integer.BYTES)) {
            throw new DamagedSnapshotException("the row " + key + " does not match its check sum");
        }
        return Arrays.copyOfRange(sealed, Integer.BYTES, sealed.length);
    }

    private static int sum(String key, byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(key.getBytes(StandardCharsets.UTF_8));
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }
}
