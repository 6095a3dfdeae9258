package dev.bcsite.catalog;

import java.util.Arrays;

/**
 * What one thread read last of the rows of one table. Rows are laid by id and mostly read by id, and to read a dozen of them
 * at once costs little more than to read one.
 *
 * <p>Threads outlive files, so it holds bytes and nothing of the file they are from.
 */
final class ReadAhead {

    private static final int WINDOW = 32 * 1024;

    /** Who skips no more than this is still taken to read on. */
    private static final int GAP = WINDOW / 2;

    private final long size;
    private byte[] window = new byte[0];
    private long start;
    private long next = Long.MAX_VALUE;

    /** @param size where the source ends */
    ReadAhead(long size) {
        this.size = size;
    }

    /** @param source always the same */
    byte[] read(Source source, long from, int length) {
        boolean readsOn = from >= next && from - next <= GAP;
        next = from + length;
        if (!holds(from, length)) {
            if (!readsOn || length >= WINDOW || from + WINDOW > size) {
                return source.read(from, length);
            }
            window = source.read(from, WINDOW);
            start = from;
        }
        int at = (int) (from - start);
        return Arrays.copyOfRange(window, at, at + length);
    }

    private boolean holds(long from, int length) {
        return from >= start && from + length <= start + window.length;
    }

    /** A file that does not change as far as it is read. */
    interface Source {

        byte[] read(long from, long length);
    }
}
