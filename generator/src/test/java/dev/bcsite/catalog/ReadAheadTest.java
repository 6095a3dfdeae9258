package dev.bcsite.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are read in order are read by the dozen, and are what each of them is by itself. */
class ReadAheadTest {

    private static final byte[] FILE = new byte[300_000];

    static {
        new SplittableRandom(1).nextBytes(FILE);
    }

    @TempDir
    Path state;

    private int reads;

    private byte[] source(long from, long length) {
        reads++;
        return Arrays.copyOfRange(FILE, (int) from, (int) (from + length));
    }

    @Test
    void whateverIsReadInWhateverOrderIsWhatIsThere() {
        for (int seed = 1; seed <= 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ReadAhead reader = new ReadAhead(FILE.length);
            int at = 0;
            for (int i = 0; i < 2_000; i++) {
                int length = random.nextInt(random.nextInt(20) == 0 ? 50_000 : 5_000);
                at = random.nextInt(10) == 0 ? random.nextInt(FILE.length) : at + random.nextInt(3_000);
                at = at + length > FILE.length ? random.nextInt(FILE.length - length) : at;
                assertArrayEquals(
                        Arrays.copyOfRange(FILE, at, at + length),
                        reader.read(this::source, at, length),
                        "seed " + seed + ": " + length + " bytes at " + at);
                at += length;
            }
        }
    }

    @Test
    void rowsInOrderAreReadByTheDozen() {
        ReadAhead reader = new ReadAhead(FILE.length);
        for (int row = 0; row < 100; row++) {
            reader.read(this::source, row * 2_000L, 2_000);
        }
        assertTrue(reads < 10, () -> "reads: " + reads);
    }

    @Test
    void rowsHereAndThereAreReadAlone() {
        ReadAhead reader = new ReadAhead(FILE.length);
        for (int row = 100; row > 0; row--) {
            reader.read(this::source, row * 2_000L, 2_000);
        }
        assertEquals(100, reads);
    }

    /** A process that stays opens a snapshot for each build, and its threads stay, too. */
    @Test
    void aSnapshotThatWasReadAndClosedIsLetGoOf() throws Exception {
        RandomFacts facts = new RandomFacts(1);
        try (SnapshotWriter writer = SnapshotWriter.open(state, "abc", "1", Instant.parse("2026-03-01T12:00:00Z"))) {
            writer.putStore(facts.store(), List.of(facts.currency()));
            writer.putChannel(
                    new Channel(1, "Shop", "storefront", "active", List.of(), ""),
                    Optional.empty(),
                    facts.settings(),
                    List.of());
            writer.putProducts(List.of(new PulledProduct(facts.product(7), Set.of(1L), false)));
            writer.finish(List.of(1L)).close();
        }
        WeakReference<SnapshotFile> read = readAndClosed();
        for (int i = 0; i < 100 && read.get() != null; i++) {
            System.gc();
        }
        assertNull(read.get(), "the thread still holds what it read");
    }

    private WeakReference<SnapshotFile> readAndClosed() throws IOException {
        try (Snapshot snapshot = Snapshot.open(state.resolve(Snapshot.FILE_NAME), "abc")) {
            assertTrue(snapshot.product(7).isPresent());
            return new WeakReference<>(snapshot.rows());
        }
    }
}
