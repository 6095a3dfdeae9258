package dev.bcsite.base;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Murmur 3 for x64, 128 bits (Austin Appleby, public domain), of bytes that come in pieces.
 *
 * <p>Every page and every fact of a build passes here, so it mixes eight bytes at a time straight from where they are.
 */
final class Murmur {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int BLOCK = 16;
    private static final long FIRST = 0x87c37b91114253d5L;
    private static final long SECOND = 0x4cf5ad432745937fL;

    /** What is yet to be mixed: whole blocks only when it is full, so that small pieces cost a copy and no more. */
    private final byte[] waiting = new byte[16 * BLOCK];

    private int count;
    private long length;
    private long high;
    private long low;

    Murmur(int seed) {
        this.high = seed;
        this.low = seed;
    }

    void put(byte[] bytes, int from, int many) {
        length += many;
        int at = from;
        int end = from + many;
        if (many > waiting.length - count) {
            if (count > 0) {
                int room = waiting.length - count;
                System.arraycopy(bytes, at, waiting, count, room);
                mix(waiting, 0, waiting.length);
                count = 0;
                at += room;
            }
            int whole = at + (end - at) / BLOCK * BLOCK;
            mix(bytes, at, whole);
            at = whole;
        }
        System.arraycopy(bytes, at, waiting, count, end - at);
        count += end - at;
    }

    void put(int number) {
        make(Integer.BYTES);
        INTS.set(waiting, count, number);
        count += Integer.BYTES;
    }

    void put(long number) {
        make(Long.BYTES);
        LONGS.set(waiting, count, number);
        count += Long.BYTES;
    }

    /** Makes room for a number. */
    private void make(int bytes) {
        length += bytes;
        if (waiting.length - count < bytes) {
            int whole = count / BLOCK * BLOCK;
            mix(waiting, 0, whole);
            System.arraycopy(waiting, whole, waiting, 0, count - whole);
            count -= whole;
        }
    }

    private void mix(byte[] bytes, int from, int to) {
        long first = high;
        long second = low;
        for (int at = from; at < to; at += BLOCK) {
            first ^= scrambledFirst((long) LONGS.get(bytes, at));
            first = Long.rotateLeft(first, 27) + second;
            first = first * 5 + 0x52dce729;
            second ^= scrambledSecond((long) LONGS.get(bytes, at + Long.BYTES));
            second = Long.rotateLeft(second, 31) + first;
            second = second * 5 + 0x38495ab5;
        }
        high = first;
        low = second;
    }

    private static long scrambledFirst(long part) {
        return Long.rotateLeft(part * FIRST, 31) * SECOND;
    }

    private static long scrambledSecond(long part) {
        return Long.rotateLeft(part * SECOND, 33) * FIRST;
    }

    /** Nothing may be put after it. */
    Digest digest() {
        int whole = count / BLOCK * BLOCK;
        mix(waiting, 0, whole);
        Arrays.fill(waiting, count, Math.min(whole + BLOCK, waiting.length), (byte) 0);
        if (count > whole) {
            high ^= scrambledFirst((long) LONGS.get(waiting, whole));
            low ^= scrambledSecond((long) LONGS.get(waiting, whole + Long.BYTES));
        }
        long first = (high ^ length) + (low ^ length);
        long second = (low ^ length) + first;
        first = avalanche(first);
        second = avalanche(second);
        first += second;
        return new Digest(first, second + first);
    }

    private static long avalanche(long mixed) {
        long value = mixed;
        value ^= value >>> 33;
        value *= 0xff51afd7ed558ccdL;
        value ^= value >>> 33;
        value *= 0xc4ceb9fe1a85ec53L;
        value ^= value >>> 33;
        return value;
    }
}
