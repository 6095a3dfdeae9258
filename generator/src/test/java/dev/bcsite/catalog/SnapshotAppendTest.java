package dev.bcsite.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot that is laid behind the last one in the same file, whenever the process or the machine may die. */
class SnapshotAppendTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int PRODUCTS = 40;

    @TempDir
    Path state;

    private Path file;
    private byte[] before;
    private Digest first;

    @BeforeEach
    void aSnapshot() throws IOException {
        file = state.resolve(Snapshot.FILE_NAME);
        try (SnapshotWriter writer = SnapshotWriter.open(state, "abc", "1", NOW)) {
            putStore(writer);
            for (long id = 1; id <= PRODUCTS; id++) {
                put(writer, id, id);
            }
            try (Snapshot snapshot = writer.finish(List.of(1L))) {
                first = snapshot.digest();
            }
        }
        before = Files.readAllBytes(file);
    }

    @Test
    void onlyWhatIsNewIsLaidAndTheFrontStaysAsItWas() throws IOException {
        changed(5, 500);
        byte[] after = Files.readAllBytes(file);
        assertTrue(after.length - before.length < 12_000, "grew by " + (after.length - before.length));
        assertArrayEquals(
                Arrays.copyOfRange(before, SnapshotHead.ROWS, before.length),
                Arrays.copyOfRange(after, SnapshotHead.ROWS, before.length));
    }

    @Test
    void theDigestIsThatOfAFileLaidAtOnce() throws IOException {
        Digest changes = changed(5, 500);
        Path other = Files.createDirectory(state.resolve("other"));
        try (SnapshotWriter writer = SnapshotWriter.open(other, "abc", "1", NOW)) {
            putStore(writer);
            for (long id = 1; id <= PRODUCTS; id++) {
                put(writer, id, id == 5 ? 500 : id);
            }
            try (Snapshot whole = writer.finish(List.of(1L))) {
                assertEquals(whole.digest(), changes);
            }
        }
        assertEquals(first, changed(5, 5));
    }

    @Test
    void whateverWasWrittenWithoutItsHeadTheFormerSnapshotIsThere() throws IOException {
        changed(5, 500);
        byte[] after = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(8);
        for (int run = 0; run < 200; run++) {
            int length = before.length + random.nextInt(after.length - before.length + 1);
            byte[] crashed = Arrays.copyOf(before, length);
            int lost = before.length + random.nextInt(after.length - before.length);
            System.arraycopy(
                    after, before.length, crashed, before.length, Math.max(0, Math.min(length, lost) - before.length));
            assertOpensAs(first, crashed, "seed 8, run " + run);
        }
    }

    @Test
    void aHeadOfWhichOnlyAPartWasWrittenIsNone() throws IOException {
        Digest second = changed(5, 500);
        byte[] after = Files.readAllBytes(file);
        for (int at = 0; at <= SnapshotHead.ROWS; at++) {
            byte[] crashed = after.clone();
            System.arraycopy(before, at, crashed, at, SnapshotHead.ROWS - at);
            boolean isWhole = Arrays.equals(crashed, after);
            assertOpensAs(isWhole ? second : first, crashed, "torn at " + at);
        }
    }

    @Test
    void whatACrashLeftBehindIsWrittenOver() throws IOException {
        Digest second = changed(5, 500);
        byte[] torn = Arrays.copyOf(before, before.length + 100_000);
        byte[] left = new byte[100_000];
        new SplittableRandom(4).nextBytes(left);
        System.arraycopy(left, 0, torn, before.length, left.length);
        Files.write(file, torn);
        assertEquals(second, changed(5, 500));
        try (Snapshot snapshot = Snapshot.open(file, "abc")) {
            snapshot.verify();
        }
    }

    @Test
    void aFileThatIsDeadByMoreThanAThirdIsLaidAnew() throws IOException {
        long most = 0;
        for (long run = 1; run <= 60; run++) {
            changed(1 + run % PRODUCTS, 1000 + run);
            most = Math.max(most, Files.size(file));
        }
        assertTrue(most < 2.5 * before.length, before.length + " bytes became " + most);
        assertFalse(Files.exists(state.resolve("snapshot.new")));
        try (Snapshot snapshot = Snapshot.open(file, "abc")) {
            snapshot.verify();
            assertEquals(PRODUCTS, snapshot.productIds(1).length);
        }
    }

    @Test
    void productsCanComeAndGo() throws IOException {
        try (Snapshot base = Snapshot.open(file, "abc");
                SnapshotWriter writer = SnapshotWriter.openOn(base, state, NOW.plusSeconds(60))) {
            putStore(writer);
            writer.removeProducts(List.of(3L, 4L));
            put(writer, 77, 77);
            try (Snapshot next = writer.finish(List.of(1L))) {
                long[] wanted = LongStream.concat(
                                LongStream.rangeClosed(1, PRODUCTS).filter(id -> id != 3 && id != 4), LongStream.of(77))
                        .toArray();
                assertArrayEquals(wanted, next.productIds(1));
                assertEquals(Optional.empty(), next.product(3));
                assertEquals(List.of(), next.quotes(1, "EUR", 4));
                assertArrayEquals(new long[] {3, 4, 77}, next.changedProducts(1, "EUR", base));
                assertEquals(3, base.product(3).orElseThrow().id());
            }
        }
    }

    private Digest changed(long id, long seed) throws IOException {
        try (Snapshot base = Snapshot.open(file, "abc");
                SnapshotWriter writer = SnapshotWriter.openOn(base, state, NOW.plusSeconds(seed))) {
            putStore(writer);
            put(writer, id, seed);
            try (Snapshot next = writer.finish(List.of(1L))) {
                next.verify();
                return next.digest();
            }
        }
    }

    private void assertOpensAs(Digest digest, byte[] crashed, String what) throws IOException {
        Files.write(file, crashed);
        try (Snapshot snapshot = Snapshot.open(file, "abc")) {
            snapshot.verify();
            assertEquals(digest, snapshot.digest(), what);
        }
    }

    private static void put(SnapshotWriter writer, long id, long seed) {
        writer.putProducts(List.of(new PulledProduct(new RandomFacts(seed).product(id), Set.of(1L), false)));
        writer.putProductQuotes(1, "EUR", Map.of(id, List.of(new RandomFacts(seed).quote("EUR"))), List.of());
    }

    private static void putStore(SnapshotWriter writer) {
        RandomFacts facts = new RandomFacts(1);
        Channel channel = facts.channel();
        writer.putStore(facts.store(), List.of(facts.currency()));
        writer.putChannel(
                new Channel(1, channel.name(), channel.type(), channel.status(), List.of(), ""),
                Optional.empty(),
                facts.settings(),
                List.of("EUR"));
        writer.putBrands(List.of(facts.brand()));
    }
}
