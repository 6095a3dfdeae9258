package dev.bcsite.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.hash.HashCode;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A digest is Murmur 3, as Guava has it, whatever pieces its content comes in. */
class DigestTest {

    private static final HashFunction MURMUR = Hashing.murmur3_128(0x62637369);

    @Test
    void contentOfAnyLengthHasMurmursDigest() {
        Random random = new Random(1);
        for (int length = 0; length < 1_000; length++) {
            byte[] content = new byte[length];
            random.nextBytes(content);
            assertEquals(read(MURMUR.hashBytes(content)), Digest.of(content), length + " bytes");
        }
    }

    @Test
    void partsOfAnyLengthHaveMurmursDigest() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Hasher expected = MURMUR.newHasher();
            Digest.Builder digest = Digest.builder();
            for (int parts = random.nextInt(40); parts > 0; parts--) {
                add(random, digest, expected);
            }
            assertEquals(read(expected.hash()), digest.build(), "seed " + seed);
        }
    }

    private static void add(Random random, Digest.Builder digest, Hasher expected) {
        switch (random.nextInt(3)) {
            case 0 -> {
                byte[] part = new byte[random.nextInt(random.nextInt(8) == 0 ? 2_000 : 40) + 10];
                random.nextBytes(part);
                digest.add(part, 3, part.length - 10);
                expected.putInt(part.length - 10).putBytes(part, 3, part.length - 10);
            }
            case 1 -> {
                String part = "\u00e9".repeat(random.nextInt(30));
                digest.add(part);
                expected.putInt(2 * part.length()).putString(part, StandardCharsets.UTF_8);
            }
            default -> {
                Digest part = new Digest(random.nextLong(), random.nextLong());
                digest.add(part);
                expected.putLong(part.high()).putLong(part.low());
            }
        }
    }

    @Test
    void isReadAsItIsWritten() {
        Digest digest = Digest.of("content");
        assertEquals(digest, Digest.parse(digest.toString()));
    }

    private static Digest read(HashCode hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash.asBytes()).order(ByteOrder.LITTLE_ENDIAN);
        return new Digest(bytes.getLong(), bytes.getLong());
    }
}
