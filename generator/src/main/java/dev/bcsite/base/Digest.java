package dev.bcsite.base;

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
    private static final int SEED = 0x62637369;

    public static Digest of(byte[] content) {
        Murmur murmur = new Murmur(SEED);
        murmur.put(content, 0, content.length);
        return murmur.digest();
    }

    public static Digest of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #toString()} wrote. */
    public static Digest parse(String hex) {
        if (hex.length() != 32) {
            throw new IllegalArgumentException("A digest has 32 hexadecimal digits, found \"" + hex + "\"");
        }
        return new Digest(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The first {@code digits} hexadecimal digits, as used in names of published assets. */
    public String prefix(int digits) {
        return toString().substring(0, digits);
    }

    @Override
    public int compareTo(Digest other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** Written out like {@link #hashCode()}: what a record has by itself is made at run time, which costs every start. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && high == digest.high && low == digest.low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    @Override
    public String toString() {
        return HEX.toHexDigits(high) + HEX.toHexDigits(low);
    }

    /** Digests a sequence of parts. Each part is framed by its length, so ("ab", "c") differs from ("a", "bc"). */
    public static final class Builder {

        private final Murmur murmur = new Murmur(SEED);

        private Builder() {}

        public Builder add(byte[] part) {
            return add(part, 0, part.length);
        }

        public Builder add(byte[] part, int from, int length) {
            murmur.put(length);
            murmur.put(part, from, length);
            return this;
        }

        public Builder add(String part) {
            return add(part.getBytes(StandardCharsets.UTF_8));
        }

        public Builder add(Digest part) {
            murmur.put(part.high);
            murmur.put(part.low);
            return this;
        }

        /** Nothing may be added after it. */
        public Digest build() {
            return murmur.digest();
        }
    }
}
