package dev.bcsite.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot file that is not as it was written, in every way a disk or a crash can bring about. */
class SnapshotDamageTest {

    private static final int PRODUCTS = 6;

    @TempDir
    Path state;

    private Path file;
    private byte[] good;

    @BeforeEach
    void aSnapshot() throws IOException {
        RandomFacts facts = new RandomFacts(1);
        try (SnapshotWriter writer = SnapshotWriter.open(state, "abc", "1", Instant.parse("2026-03-01T12:00:00Z"))) {
            writer.putStore(facts.store(), List.of(facts.currency()));
            Channel channel = facts.channel();
            writer.putChannel(
                    new Channel(1, channel.name(), channel.type(), channel.status(), List.of(), ""),
                    Optional.empty(),
                    facts.settings(),
                    List.of("EUR"));
            writer.putCategories(1, List.of(facts.category()));
            writer.putBrands(List.of(facts.brand()));
            for (long id = 1; id <= PRODUCTS; id++) {
                writer.putProducts(List.of(new PulledProduct(new RandomFacts(id).product(id), Set.of(1L), false)));
                writer.putListings(1, List.of(new Listing(id, id, "active", Optional.of("Mug"), Optional.empty())));
                writer.putProductQuotes(1, "EUR", Map.of(id, List.of(facts.quote("EUR"))), List.of());
            }
            writer.finish(List.of(1L)).close();
        }
        file = state.resolve(Snapshot.FILE_NAME);
        good = Files.readAllBytes(file);
    }

    @Test
    void aPullLeavesTheSnapshotAndNothingElse() throws IOException {
        try (var files = Files.list(state)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void anyChangedByteIsNoticed() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 400; run++) {
            byte[] bad = good.clone();
            // Between the first head and the rows is nothing yet but room for the second.
            int at = run < SnapshotHead.LENGTH
                    ? run
                    : SnapshotHead.ROWS + random.nextInt(bad.length - SnapshotHead.ROWS);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            String complaint = assertThrows(BcsiteException.class, this::readAll, "seed 5: byte " + at)
                    .getMessage();
            assertTrue(complaint.contains("the snapshot is damaged"), "byte " + at + ": " + complaint);
        }
    }

    @Test
    void aFileThatWasCutIsSetAside() throws IOException {
        SplittableRandom random = new SplittableRandom(6);
        for (int run = 0; run < 100; run++) {
            int length =
                    run == 0 ? good.length - 1 : run <= SnapshotHead.LENGTH ? run - 1 : random.nextInt(good.length);
            Files.write(file, Arrays.copyOf(good, length));
            assertSetAside("seed 6: cut at " + length);
        }
    }

    @Test
    void aFileWhoseWriterDiedIsSetAside() throws IOException {
        byte[] begun = good.clone();
        Arrays.fill(begun, 0, SnapshotHead.LENGTH, (byte) 0);
        Files.write(file, begun);
        assertSetAside("without a head");
    }

    @Test
    void aHeadThatPointsElsewhereIsSetAside() throws IOException {
        for (long directory : new long[] {-1, 0, good.length - 1, good.length, Long.MAX_VALUE}) {
            for (int length : new int[] {-1, 0, 1, 100, Integer.MAX_VALUE}) {
                byte[] bad = good.clone();
                byte[] head = new SnapshotHead(SnapshotFile.FORMAT, directory, length).bytes();
                System.arraycopy(head, 0, bad, 0, head.length);
                Files.write(file, bad);
                assertSetAside("directory at " + directory + ", length " + length);
            }
        }
    }

    @Test
    void aProductAtAnothersPlaceIsDamaged() throws IOException {
        byte[] row = RowWriter.bytes(new RandomFacts(1).product(1), ProductRow.PART);
        byte[] sealed = Sealed.seal(Sealed.place("products"), 1, row);
        assertTrue(Sealed.isIntact(Sealed.place("products"), 1, sealed));
        assertFalse(Sealed.isIntact(Sealed.place("products"), 2, sealed));
        assertFalse(Sealed.isIntact(Sealed.place("products"), 1L << 32 | 1, sealed));
        assertFalse(Sealed.isIntact(Sealed.place("listings/1"), 1, sealed));
        assertFalse(Sealed.isIntact(Sealed.place("products"), 1, new byte[3]));
    }

    @Test
    void aDamagedRowIsNamed() throws IOException {
        byte[] row = RowWriter.bytes(new RandomFacts(2).product(2), ProductRow.PART);
        byte[] bad = good.clone();
        bad[indexOf(row) + 5] ^= 1;
        Files.write(file, bad);
        try (Snapshot snapshot = Snapshot.open(file, "abc")) {
            assertEquals(1, snapshot.product(1).orElseThrow().id());
            assertEquals(
                    file
                            + ": the snapshot is damaged: the row products/2 does not match its check sum; delete the file and"
                            + " build again: it will be pulled again",
                    assertThrows(BcsiteException.class, () -> snapshot.product(2))
                            .getMessage());
        }
    }

    private int indexOf(byte[] row) {
        ByteBuffer wanted = ByteBuffer.wrap(row);
        for (int at = 0; at + row.length <= good.length; at++) {
            if (ByteBuffer.wrap(good, at, row.length).equals(wanted)) {
                return at;
            }
        }
        throw new AssertionError("the row is not in the file");
    }

    private void assertSetAside(String what) throws IOException {
        assertEquals(
                file
                        + ": the snapshot is damaged and was moved to snapshot.mv.damaged; build again: it will be pulled again",
                assertThrows(BcsiteException.class, this::readAll, what).getMessage(),
                what);
        assertFalse(Files.exists(file), what);
    }

    private void readAll() throws IOException {
        try (Snapshot snapshot = Snapshot.open(file, "abc")) {
            snapshot.verify();
        }
    }
}
