package dev.bcsite.bigcommerce;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading what unpacks to too much, in all or for its size. */
final class CappedInput extends FilterInputStream {

    private static final int MOST_RATIO = 100;

    /** Small answers may be mostly zeroes. */
    private static final long RATIO_COUNTS_FROM = 1024 * 1024;

    private final long packed;
    private final long most;
    private long read;

    CappedInput(InputStream in, long packed, long most) {
        super(in);
        this.packed = packed;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int got = super.read(buffer, from, length);
        count(Math.max(got, 0));
        return got;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > most) {
            throw OversizedAnswerException.ofBytes(most);
        }
        if (read > RATIO_COUNTS_FROM && read / MOST_RATIO > packed) {
            throw OversizedAnswerException.ofRatio(MOST_RATIO);
        }
    }
}
