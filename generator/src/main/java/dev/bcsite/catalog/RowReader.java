package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Reads the fields of a row in the order in which {@link RowWriter} laid them.
 *
 * <p>Every product of every build comes through here, so it is plain loops over the bytes of the row. Bytes that cannot
 * be what was written are a {@link DamagedSnapshotException}: nothing is read past the end, and no list or text is made
 * room for that the rest of the row could not fill.
 */
final class RowReader {

    private static final int MOST_DECIMAL_BYTES = 1024;

    private final byte[] bytes;
    private final int end;
    private int at;

    RowReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** The one fact that fills the row. */
    <T> T only(RowPart<T> part) {
        T fact = part.read(this);
        if (at != end) {
            throw new DamagedSnapshotException("a row goes on after its end");
        }
        return fact;
    }

    /** The rest of the row as JSON, which is how facts are kept that are few. */
    JsonNode json() {
        try {
            return Json.read(bytes, at, end - at);
        } catch (UncheckedIOException e) {
            throw new DamagedSnapshotException("a row is no JSON");
        }
    }

    boolean flag() {
        byte value = next();
        if ((value & ~1) != 0) {
            throw new DamagedSnapshotException("a flag is neither yes nor no");
        }
        return value == 1;
    }

    long number() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    int count() {
        long value = number();
        if (value != (int) value) {
            throw new DamagedSnapshotException("a count is too large");
        }
        return (int) value;
    }

    BigDecimal decimal() {
        long head = number();
        long scale = head >> 1;
        if (scale != (int) scale) {
            throw new DamagedSnapshotException("a number has too many digits");
        }
        return (head & 1) == 0 ? BigDecimal.valueOf(number(), (int) scale) : longDecimal((int) scale);
    }

    private BigDecimal longDecimal(int scale) {
        int length = within(unsigned());
        if (length == 0 || length > MOST_DECIMAL_BYTES) {
            throw new DamagedSnapshotException("a number has too many digits");
        }
        BigInteger unscaled = new BigInteger(bytes, at, length);
        at += length;
        return new BigDecimal(unscaled, scale);
    }

    String text() {
        long head = unsigned();
        int length = within(head >>> 1);
        if (length == 0) {
            return "";
        }
        String text =
                new String(bytes, at, length, (head & 1) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** @param constants all of the enum, as {@code values()} gives them */
    <E extends Enum<E>> E choice(E[] constants) {
        int ordinal = next();
        if (ordinal < 0 || ordinal >= constants.length) {
            throw new DamagedSnapshotException("a choice is none of those there are");
        }
        return constants[ordinal];
    }

    Optional<Long> optionalNumber() {
        return flag() ? Optional.of(number()) : Optional.empty();
    }

    Optional<Integer> optionalCount() {
        return flag() ? Optional.of(count()) : Optional.empty();
    }

    Optional<BigDecimal> optionalDecimal() {
        return flag() ? Optional.of(decimal()) : Optional.empty();
    }

    Optional<String> optionalText() {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    <T> Optional<T> optional(RowPart<T> part) {
        return flag() ? Optional.of(part.read(this)) : Optional.empty();
    }

    List<Long> numbers() {
        int size = within(unsigned());
        if (size == 0) {
            return List.of();
        }
        Long[] values = new Long[size];
        for (int i = 0; i < size; i++) {
            values[i] = number();
        }
        return List.of(values);
    }

    List<String> texts() {
        int size = within(unsigned());
        if (size == 0) {
            return List.of();
        }
        String[] values = new String[size];
        for (int i = 0; i < size; i++) {
            values[i] = text();
        }
        return List.of(values);
    }

    <T> List<T> list(RowPart<T> part) {
        int size = within(unsigned());
        if (size == 0) {
            return List.of();
        }
        Object[] values = new Object[size];
        for (int i = 0; i < size; i++) {
            values[i] = part.read(this);
        }
        // Not an ArrayList: the records would copy it once more.
        @SuppressWarnings("unchecked")
        List<T> list = (List<T>) List.of(values);
        return list;
    }

    private long unsigned() {
        byte next = next();
        long value = next & 0x7F;
        for (int shift = 7; next < 0; shift += 7) {
            if (shift >= Long.SIZE) {
                throw new DamagedSnapshotException("a number has no end");
            }
            next = next();
            value |= (next & 0x7FL) << shift;
        }
        return value;
    }

    private byte next() {
        if (at >= end) {
            throw new DamagedSnapshotException("a row ends too early");
        }
        return bytes[at++];
    }

    /** A length, of bytes or of things that take a byte at least. */
    private int within(long length) {
        if (length < 0 || length > end - at) {
            throw new DamagedSnapshotException("a row ends too early");
        }
        return (int) length;
    }
}
