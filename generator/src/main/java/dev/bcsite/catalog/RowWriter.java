package dev.bcsite.catalog;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lays the fields of a row one after the other. {@link RowReader} has a method of the same name for each of these, and
 * reads what they wrote when asked in the same order.
 */
final class RowWriter {

    private static final int LATIN_1_ENDS = 0x100;
    private static final byte QUESTION_MARK = '?';

    private byte[] bytes = new byte[512];
    private int size;

    static <T> byte[] bytes(T fact, RowPart<T> part) {
        RowWriter row = new RowWriter();
        part.write(fact, row);
        return row.toBytes();
    }

    void flag(boolean value) {
        put(value ? 1 : 0);
    }

    /** Small numbers, of either sign, take one byte: the sign is the lowest bit. */
    void number(long value) {
        unsigned(value << 1 ^ value >> Long.SIZE - 1);
    }

    /** Keeps the scale, so that 10.50 stays 10.50. */
    void decimal(BigDecimal value) {
        BigInteger unscaled = value.unscaledValue();
        boolean isLong = unscaled.bitLength() < Long.SIZE;
        number((long) value.scale() << 1 | (isLong ? 0 : 1));
        if (isLong) {
            number(unscaled.longValue());
            return;
        }
        byte[] digits = unscaled.toByteArray();
        unsigned(digits.length);
        append(digits);
    }

    /**
     * Latin 1 where that is enough, because the JVM holds such texts in the same way: reading one is copying it. Half of
     * a surrogate pair, which no page could show, becomes a question mark.
     */
    void text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.ISO_8859_1);
        // What is not Latin 1 has become a question mark: only a text with one has to be looked at.
        boolean isLatin1 = !has(encoded, QUESTION_MARK) || isLatin1(value);
        if (!isLatin1) {
            encoded = value.getBytes(StandardCharsets.UTF_8);
        }
        unsigned((long) encoded.length << 1 | (isLatin1 ? 0 : 1));
        append(encoded);
    }

    /** By its place among the constants: changing their order changes the format. */
    void choice(Enum<?> value) {
        put(value.ordinal());
    }

    void optionalNumber(Optional<Long> value) {
        flag(value.isPresent());
        if (value.isPresent()) {
            number(value.get());
        }
    }

    void optionalCount(Optional<Integer> value) {
        flag(value.isPresent());
        if (value.isPresent()) {
            number(value.get());
        }
    }

    void optionalDecimal(Optional<BigDecimal> value) {
        flag(value.isPresent());
        if (value.isPresent()) {
            decimal(value.get());
        }
    }

    void optionalText(Optional<String> value) {
        flag(value.isPresent());
        if (value.isPresent()) {
            text(value.get());
        }
    }

    <T> void optional(Optional<T> value, RowPart<T> part) {
        flag(value.isPresent());
        if (value.isPresent()) {
            part.write(value.get(), this);
        }
    }

    void numbers(List<Long> values) {
        unsigned(values.size());
        for (long value : values) {
            number(value);
        }
    }

    void texts(List<String> values) {
        unsigned(values.size());
        for (String value : values) {
            text(value);
        }
    }

    <T> void list(List<T> values, RowPart<T> part) {
        unsigned(values.size());
        for (T value : values) {
            part.write(value, this);
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Seven bits to the byte, the lowest first; the highest bit says that more follow. */
    private void unsigned(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            put((int) left | 0x80);
            left >>>= 7;
        }
        put((int) left);
    }

    private void put(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    private void append(byte[] added) {
        ensure(added.length);
        System.arraycopy(added, 0, bytes, size, added.length);
        size += added.length;
    }

    private void ensure(int added) {
        if (bytes.length - size < added) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(size, added)));
        }
    }

    private static boolean has(byte[] text, byte wanted) {
        for (byte unit : text) {
            if (unit == wanted) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLatin1(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= LATIN_1_ENDS) {
                return false;
            }
        }
        return true;
    }
}
