package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.sandbox.SandboxOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pull into a folder that has a snapshot brings what has changed, and the result is that of a whole pull. */
class ChangesTest {

    private static final PullOrder ONE = TestShop.channels(1);
    private static final PullOrder ORDER = TestShop.channels(1, 2);

    @TempDir
    Path state;

    @TempDir
    Path fresh;

    @Test
    void whereNothingChangedNoProductAndNoPriceIsAskedForAgain() throws Exception {
        try (TestShop shop = generated(300)) {
            shop.pull(ONE).close();
            long size = Files.size(shop.file("snapshot.mv"));
            shop.sandbox.state().requests().clear();
            try (Snapshot changes = shop.pull(ONE)) {
                String asked = shop.asked();
                assertTrue(asked.contains("GET /v3/catalog/products ×3"), asked);
                assertTrue(!asked.contains("pricing"), asked);
                assertEquals(Edits.whole(shop, fresh, ONE), changes.digest());
            }
            long grown = Files.size(shop.file("snapshot.mv")) - size;
            assertTrue(grown < 10_000, "grew by " + grown + " bytes");
        }
    }

    @Test
    void oneEditCostsItsOwnProductAndPrice() throws Exception {
        try (TestShop shop = generated(300)) {
            shop.pull(ONE).close();
            long id = firstId(shop);
            new Edits(shop, 1).put("/v3/catalog/products/" + id, "{\"price\": 77.5}");
            shop.sandbox.state().requests().clear();
            try (Snapshot changes = shop.pull(ONE)) {
                String asked = shop.asked();
                assertTrue(asked.contains("POST /v3/pricing/products ×"), asked);
                assertEquals(
                        "77.5",
                        changes.product(id).orElseThrow().prices().price().toPlainString());
                assertEquals(Edits.whole(shop, fresh, ONE), changes.digest());
            }
        }
    }

    @Test
    void earlierSnapshotsCanStillBeReadWhileChangesAreLaidBehindThem() throws Exception {
        try (TestShop shop = TestShop.small(state);
                Snapshot first = shop.pull(ORDER)) {
            String before = SnapshotText.of(first);
            new Edits(shop, 1).put("/v3/catalog/products/11", "{\"name\": \"Aurora Cup\"}");
            try (Snapshot second = shop.pull(ORDER)) {
                assertEquals("Aurora Cup", second.product(11).orElseThrow().name());
                assertEquals(before, SnapshotText.of(first));
                assertArrayEquals(new long[] {11}, second.changedProducts(1, "USD", first));
                assertArrayEquals(new long[0], second.changedProducts(1, "USD", second));
            }
        }
    }

    @Test
    void aSnapshotThatIsFoundDamagedOnTheWayIsSetAsideAndPulledAgain() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            shop.pull(ORDER).close();
            byte[] bad = Files.readAllBytes(shop.file("snapshot.mv"));
            String text = new String(bad, StandardCharsets.ISO_8859_1);
            bad[text.indexOf("Austin Cup")] ^= 1;
            Files.write(shop.file("snapshot.mv"), bad);
            assertEquals(
                    shop.file("snapshot.mv")
                            + ": the snapshot is damaged and was moved to snapshot.mv.damaged; build again:"
                            + " it will be pulled again",
                    assertThrows(BcsiteException.class, () -> shop.pull(ORDER)).getMessage());
            try (Snapshot again = shop.pull(ORDER)) {
                assertEquals("Austin Cup", again.product(11).orElseThrow().name());
            }
        }
    }

    @Test
    void everythingIsPulledOnceADay() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            shop.pull(ORDER).close();
            shop.clock.of(Duration.ofHours(23));
            try (Snapshot changes = shop.pull(ORDER)) {
                assertEquals("2026-03-01T12:00:00Z", changes.wholeAt().toString());
                assertEquals("2026-03-02T11:00:00Z", changes.takenAt().toString());
            }
            shop.clock.of(Duration.ofHours(1));
            try (Snapshot whole = shop.pull(ORDER)) {
                assertEquals("2026-03-02T12:00:00Z", whole.wholeAt().toString());
            }
        }
    }

    @Test
    void randomEditsAreAllBrought() throws Exception {
        Edits.run(state, fresh, 7, 40);
    }

    /** Of one channel, which is all that a generated shop has. */
    private TestShop generated(int products) throws Exception {
        return TestShop.of(SandboxOptions.defaults().withSeed("generated:" + products + ":7"), state);
    }

    private static long firstId(TestShop shop) {
        return shop.sandbox.state().products().keys()[0];
    }
}
