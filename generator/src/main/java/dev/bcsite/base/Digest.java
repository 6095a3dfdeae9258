package dev.bcsite.base;

import com.google.common.hash.HashCode;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What some content is, in 128 bits of Murmur 3.
 *
 * <p>Equal digests stand for equal content everywhere in a build; 128 bits leave no realistic chance that two contents
 * share one. Whoever writes both contents can make them share one on purpose, and then sees his own change late: a
 * digest is no seal against anybody, and never stands for a secret.
 */
public record Digest(long high, long low) implements Comparable<Digest> {

    private static final HexFormat HEX = HexFormat.of();
    /** Seeded, so that empty content does not have the digest 0. */
    private static final HashFunction MURMUR = Hashing.murmur3_128(0x62637369);

    public static Digest of(byte[] content) {
        return read(MURMUR.hashBytes(content));
    }

    public static Digest of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #toString()} wrote. */
    public static Digest parse(String hex) {
        if (hex.length() != 32) {
            throw new IllegalArgumentException("A digest has 32 hexadecimal digits, found \"" + hex + "\"");
        }
        ByteBuffer bytes = ByteBuffer.wrap(HEX.parseHex(hex));
        return new Digest(bytes.getLong(), bytes.getLong());
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The first {@code digits} hexadecimal digits, as used in names of published assets. */
    public String prefix(int digits) {
        return toString().substring(0, digits);
    }

    private static Digest read(HashCode hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash.asBytes()).order(ByteOrder.LITTLE_ENDIAN);
        return new Digest(bytes.getLong(), bytes.getLong());
    }

    @Override
    public int compareTo(Digest other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        return HEX.toHexDigits(high) + HEX.toHexDigits(low);
    }

    /** Digests a sequence of parts. Each part is framed by its length, so ("ab", "c") differs from ("a", "bc"). */
    public static final class Builder {

        private final Hasher hasher = MURMUR.newHasher();

        private Builder() {}

        public Builder add(byte[] part) {
            return add(part, 0, part.length);
        }

        public Builder add(byte[] part, int from, int length) {
            hasher.putInt(length).putBytes(part, from, length);
            return this;
        }

        public Builder add(String part) {
            return add(part.getBytes(StandardCharsets.UTF_8));
        }

        public Builder add(Digest part) {
            hasher.putLong(part.high).putLong(part.low);
            return this;
        }

        public Digest build() {
            return read(hasher.hash());
        }
    }
}
