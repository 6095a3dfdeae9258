package dev.bcsite.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path state;

    @Test
    void whatWasPutIsReadBack() throws IOException {
        List<Product> products = products(1, 40);
        try (Snapshot snapshot = filled(products)) {
            assertEquals(NOW, snapshot.takenAt());
            assertEquals(4, snapshot.formatVersion());
            assertArrayEquals(LongStream.rangeClosed(1, 40).toArray(), snapshot.productIds(1));
            assertArrayEquals(new long[0], snapshot.productIds(2));
            for (Product product : products) {
                assertEquals(Optional.of(product), snapshot.product(product.id()));
            }
            assertEquals(Optional.empty(), snapshot.product(41));
            assertEquals(Optional.empty(), snapshot.productDigest(41));
            assertEquals(40, snapshot.counts().products());
        }
    }

    @Test
    void aDigestChangesWithItsProductAndWithNothingElse() throws IOException {
        List<Product> products = products(1, 3);
        List<String> before = new ArrayList<>();
        try (Snapshot snapshot = filled(products)) {
            products.forEach(product -> before.add(
                    snapshot.productDigest(product.id()).orElseThrow().toString()));
        }
        List<Product> changed = new ArrayList<>(products);
        changed.set(1, product(2, 99));
        try (Snapshot snapshot = filled(changed)) {
            assertEquals(before.get(0), snapshot.productDigest(1).orElseThrow().toString());
            assertNotEquals(
                    before.get(1), snapshot.productDigest(2).orElseThrow().toString());
            assertEquals(before.get(2), snapshot.productDigest(3).orElseThrow().toString());
        }
    }

    @Test
    void theInputDigestChangesWithProductListingAndQuotes() throws IOException {
        Product product = product(1, 1);
        Listing listing = new Listing(5, 1, "active", Optional.empty(), Optional.empty());
        PriceQuote quote = new RandomFacts(1).quote("EUR");
        String first = inputDigest(product, List.of(listing), List.of(quote));
        assertEquals(first, inputDigest(product, List.of(listing), List.of(quote)));
        Set<String> all = new HashSet<>(List.of(
                first,
                inputDigest(product(1, 2), List.of(listing), List.of(quote)),
                inputDigest(product, List.of(), List.of(quote)),
                inputDigest(
                        product,
                        List.of(new Listing(5, 1, "active", Optional.of("Mug"), Optional.empty())),
                        List.of(quote)),
                inputDigest(product, List.of(listing), List.of()),
                inputDigest(product, List.of(listing), List.of(new RandomFacts(2).quote("EUR")))));
        assertEquals(6, all.size());
    }

    private String inputDigest(Product product, List<Listing> listings, List<PriceQuote> quotes) throws IOException {
        try (SnapshotWriter writer = begun()) {
            writer.putProducts(pulled(List.of(product)));
            writer.putListings(1, listings);
            writer.putProductQuotes(1, "EUR", Map.of(1L, quotes), List.of());
            try (Snapshot snapshot = writer.finish(List.of(1L))) {
                assertEquals(listings.stream().findFirst(), snapshot.listing(1, 1));
                assertEquals(quotes, snapshot.quotes(1, "EUR", 1));
                return snapshot.inputDigest(1, "EUR", 1).toString();
            }
        }
    }

    @Test
    void manyThreadsReadOneSnapshot() throws Exception {
        List<Product> products = products(1, 60);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (Snapshot snapshot = filled(products)) {
            List<Future<Boolean>> reads = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                Product wanted = products.get(i * 7 % products.size());
                reads.add(threads.submit(
                        () -> snapshot.product(wanted.id()).orElseThrow().equals(wanted)));
            }
            for (Future<Boolean> read : reads) {
                assertTrue(read.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aMissingSnapshotIsTold() {
        Path file = state.resolve("snapshot.mv");
        assertEquals(
                file + ": there is no snapshot here; build once while the store can be reached",
                complaint(file, "abc"));
    }

    @Test
    void aSnapshotOfAnotherStoreIsRefusedAndKept() throws IOException {
        filled(products(1, 2)).close();
        Path file = state.resolve("snapshot.mv");
        assertEquals(
                file
                        + ": the snapshot is of store \"abc\", not of \"xyz\"; build while the store can be reached, or use"
                        + " another state directory",
                complaint(file, "xyz"));
        assertTrue(Files.exists(file));
    }

    @Test
    void aSnapshotOfAnotherFormatIsRefusedAndKept() throws IOException {
        filled(products(1, 2)).close();
        Path file = state.resolve("snapshot.mv");
        byte[] bytes = Files.readAllBytes(file);
        byte[] head = new SnapshotHead(99, 1000, 10).bytes();
        System.arraycopy(head, 0, bytes, 0, head.length);
        Files.write(file, bytes);
        assertEquals(
                file + ": the snapshot has format 99, this bcsite reads format 4; build while the store can be reached:"
                        + " it will be pulled again",
                complaint(file, "abc"));
        assertTrue(Files.exists(file));
    }

    @Test
    void aSnapshotOfTheFirstFormatIsRefused() throws IOException {
        Path file = state.resolve("snapshot.mv");
        Files.writeString(file, "H:2,block:3,blockSize:1000,chunk:1\n".repeat(300));
        assertEquals(
                file + ": the snapshot has format 1, this bcsite reads format 4; build while the store can be reached:"
                        + " it will be pulled again",
                complaint(file, "abc"));
    }

    @Test
    void aFileThatWillNotOpenIsSetAside() throws IOException {
        Path file = state.resolve("snapshot.mv");
        Files.writeString(file, "This is no store. ".repeat(1000));
        assertEquals(
                file + ": the snapshot is damaged and was moved to snapshot.mv.damaged; build again: it will be pulled"
                        + " again",
                complaint(file, "abc"));
        assertFalse(Files.exists(file));
        assertTrue(Files.exists(state.resolve("snapshot.mv.damaged")));
    }

    @Test
    void aCrashLosesNoBatchThatWasPut() throws IOException {
        Path crashed = Files.createDirectory(state.resolve("crashed"));
        List<Product> products = products(1, 30);
        try (SnapshotWriter writer = SnapshotWriter.open(state, "abc", "1", NOW)) {
            for (int done = 0; done < products.size(); done += 10) {
                writer.putProducts(pulled(products.subList(done, done + 10)));
                // What a killed process leaves: the file as it is, and no word of farewell.
                Files.write(crashed.resolve("pull.mv"), Files.readAllBytes(state.resolve("pull.mv")));
                try (SnapshotWriter resumed = SnapshotWriter.open(crashed, "abc", "1", NOW.plusSeconds(5))) {
                    assertTrue(resumed.isResumed());
                    assertEquals(done + 10, resumed.productIds().length);
                    assertEquals(NOW, resumed.takenAt());
                }
            }
        }
    }

    @Test
    void aCrashWhileTheFileIsLaidIsResumed() throws IOException {
        Path crashed = Files.createDirectory(state.resolve("crashed"));
        List<Product> products = products(1, 3);
        try (SnapshotWriter writer = begun()) {
            writer.putProducts(pulled(products));
            writer.finishStep("products");
            Files.write(crashed.resolve("pull.mv"), Files.readAllBytes(state.resolve("pull.mv")));
            Files.writeString(crashed.resolve("snapshot.new"), "half of it");
        }
        try (SnapshotWriter resumed = SnapshotWriter.open(crashed, "abc", "1", NOW.plusSeconds(5))) {
            assertTrue(resumed.isFinished("products"));
            try (Snapshot snapshot = resumed.finish(List.of(1L))) {
                assertEquals(Optional.of(products.get(2)), snapshot.product(3));
            }
        }
        try (var files = Files.list(crashed)) {
            assertEquals(List.of(crashed.resolve("snapshot.mv")), files.toList());
        }
    }

    @Test
    void whatIsMissingIsAsked() throws IOException {
        try (SnapshotWriter writer = SnapshotWriter.open(state, "abc", "1", NOW)) {
            writer.putProducts(List.of(
                    new PulledProduct(product(1, 1), Set.of(1L), true),
                    new PulledProduct(product(2, 2), Set.of(1L, 2L), false),
                    new PulledProduct(product(3, 3), Set.of(2L), false)));
            assertArrayEquals(new long[] {1}, writer.productsWithoutOptions());
            writer.putChoices(List.of(new ProductChoices(1, List.of(), List.of())));
            assertArrayEquals(new long[0], writer.productsWithoutOptions());

            assertArrayEquals(new long[] {1, 2}, writer.productsWithoutQuotes(1, "USD"));
            writer.putProductQuotes(1, "USD", Map.of(1L, List.of()), List.of(1L));
            assertArrayEquals(new long[] {2}, writer.productsWithoutQuotes(1, "USD"));
            assertArrayEquals(new long[] {2, 3}, writer.productsWithoutQuotes(2, "USD"));
            assertArrayEquals(new long[] {1}, writer.productsWithoutVariantQuotes(1, "USD"));

            writer.removeProducts(List.of(1L));
            assertArrayEquals(new long[] {2}, writer.productIds(1));
            assertArrayEquals(new long[0], writer.productsWithoutVariantQuotes(1, "USD"));
        }
    }

    private Snapshot filled(List<Product> products) throws IOException {
        try (SnapshotWriter writer = begun()) {
            writer.putProducts(pulled(products));
            return writer.finish(List.of(1L));
        }
    }

    /** A pull with a store and its channel, before the first product. */
    private SnapshotWriter begun() throws IOException {
        SnapshotWriter writer = SnapshotWriter.open(state, "abc", "1", NOW);
        RandomFacts facts = new RandomFacts(1);
        Channel drawn = facts.channel();
        writer.putStore(facts.store(), List.of(facts.currency()));
        writer.putChannel(
                new Channel(1, drawn.name(), drawn.type(), drawn.status(), List.of(), ""),
                Optional.empty(),
                facts.settings(),
                List.of("EUR"));
        return writer;
    }

    private static List<PulledProduct> pulled(List<Product> products) {
        return products.stream()
                .map(product -> new PulledProduct(product, Set.of(1L), false))
                .toList();
    }

    private static List<Product> products(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(id -> product(id, id))
                .toList();
    }

    /** A random product with an id of our choice. */
    private static Product product(long id, long seed) {
        return new RandomFacts(seed).product(id);
    }

    private static String complaint(Path file, String store) {
        return assertThrows(BcsiteException.class, () -> Snapshot.open(file, store))
                .getMessage();
    }
}
