package dev.bcsite.catalog;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * Stored bytes behind a check sum over them and their place, so that a damaged file is noticed where it is read and never
 * shows as a wrong price. A row that turns up at another's place is damaged too.
 */
final class Sealed {

    /** How many bytes the sum takes, before the sealed ones. */
    static final int SUM = Integer.BYTES;

    /** Odd, and its bits are spread: neighbouring ids give sums that share no pattern. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private Sealed() {}

    /** The table's part in the sums of its rows; worked out once, because rows are many. */
    static int place(String table) {
        byte[] name = table.getBytes(StandardCharsets.UTF_8);
        return sum(name, 0, name.length);
    }

    static byte[] seal(int place, long id, byte[] content) {
        byte[] sealed = new byte[SUM + content.length];
        System.arraycopy(content, 0, sealed, SUM, content.length);
        int sum = expected(place, id, sealed, SUM, content.length);
        for (int i = 0; i < SUM; i++) {
            sealed[i] = (byte) (sum >>> Byte.SIZE * i);
        }
        return sealed;
    }

    /** Whether these bytes, which begin with their sum, are what was sealed there. */
    static boolean isIntact(int place, long id, byte[] sealed) {
        if (sealed.length < SUM) {
            return false;
        }
        int sum = sealed[0] & 0xFF | (sealed[1] & 0xFF) << 8 | (sealed[2] & 0xFF) << 16 | sealed[3] << 24;
        return sum == expected(place, id, sealed, SUM, sealed.length - SUM);
    }

    private static int expected(int place, long id, byte[] bytes, int from, int length) {
        return sum(bytes, from, length) ^ place ^ (int) ((id + 1) * SPREAD >>> Integer.SIZE);
    }

    private static int sum(byte[] bytes, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, length);
        return (int) sum.getValue();
    }
}
