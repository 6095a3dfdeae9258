package dev.bcsite.base;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What some content is, in 128 bits: the first half of its SHA-256.
 *
 * <p>Equal digests stand for equal content everywhere in a build; 128 bits leave no realistic chance of two contents
 * that share one.
 */
public record Digest(long high, long low) implements Comparable<Digest> {

    private static final HexFormat HEX = HexFormat.of();

    public static Digest of(byte[] content) {
        return builder().add(content).build();
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

        private final MessageDigest sha256;
        private final ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);

        private Builder() {
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java runtime has SHA-256", e);
            }
        }

        public Builder add(byte[] part) {
            return add(part, 0, part.length);
        }

        public Builder add(byte[] part, int from, int length) {
            number(length);
            sha256.update(part, from, length);
            return this;
        }

        public Builder add(String part) {
            return add(part.getBytes(StandardCharsets.UTF_8));
        }

        public Builder add(Digest part) {
            number(part.high);
            number(part.low);
            return this;
        }

        public Digest build() {
            ByteBuffer bytes = ByteBuffer.wrap(sha256.digest());
            return new Digest(bytes.getLong(), bytes.getLong());
        }

        private void number(long value) {
            sha256.update(eight.putLong(0, value).array());
        }
    }
}
