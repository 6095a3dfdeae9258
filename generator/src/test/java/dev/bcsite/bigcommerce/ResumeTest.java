package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Progress;
import dev.bcsite.catalog.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {

    /** What is read again when a pull broke off before the store itself was finished. */
    private static final int STORE_REQUESTS = 35;

    @TempDir
    Path state;

    @Test
    void aPullThatFailsAtAnyRequestIsResumedToTheSameSnapshot() throws Exception {
        PullOrder order = TestShop.channels(1, 2).withReaders(1);
        try (TestShop shop = TestShop.small(state)) {
            String undisturbed = shop.pulled(order);
            long requests = shop.meter().total();
            for (long index = 1; index <= requests; index++) {
                Files.delete(shop.file("snapshot.mv"));
                shop.fault("server-error(501)@/**#" + index + "-99999");
                shop.freshClient();
                assertThrows(BcsiteException.class, () -> shop.pull(order), "failing at request " + index);
                assertFalse(Files.exists(shop.file("snapshot.mv")), "failing at request " + index);
                shop.heal();
                assertEquals(undisturbed, shop.pulled(order), "failing at request " + index);
                // One request failed; what came before it is not asked again, but for the first part of the pull.
                long most = requests + 3 + (index <= STORE_REQUESTS ? index : 0);
                assertTrue(
                        shop.meter().total() <= most,
                        "failing at " + index + " took " + shop.meter().total());
            }
        }
    }

    @Test
    void aPullOfChangesThatFailsAtAnyRequestIsResumedToTheSameSnapshot() throws Exception {
        PullOrder order = TestShop.channels(1, 2).withReaders(1);
        try (TestShop shop = TestShop.small(state)) {
            shop.pull(order).close();
            byte[] base = Files.readAllBytes(shop.file("snapshot.mv"));
            Edits edits = new Edits(shop, 3);
            edits.put("/v3/catalog/products/12", "{\"price\": 15}");
            edits.put("/v3/catalog/products/13", "{\"name\": \"Dover Cup\"}");
            shop.sandbox.state().products().remove(11);
            shop.freshClient();
            String undisturbed = shop.pulled(order);
            long requests = shop.meter().total();
            for (long index = 1; index <= requests; index++) {
                Files.write(shop.file("snapshot.mv"), base);
                shop.fault("server-error(501)@/**#" + index + "-99999");
                shop.freshClient();
                assertThrows(BcsiteException.class, () -> shop.pull(order), "failing at request " + index);
                assertArrayEquals(base, Files.readAllBytes(shop.file("snapshot.mv")), "failing at request " + index);
                shop.heal();
                assertEquals(undisturbed, shop.pulled(order), "failing at request " + index);
            }
        }
    }

    @Test
    void resumingIsTold() throws Exception {
        List<String> notes = new ArrayList<>();
        try (TestShop shop = TestShop.small(state)) {
            broken(shop, TestShop.channels(1));
            shop.clock.of(Duration.ofMinutes(59));
            shop.pull(TestShop.channels(1), notesInto(notes)).close();
        }
        assertEquals(List.of("Resuming the pull of 2026-03-01T12:00:00Z with 2 products"), notes);
    }

    @Test
    void anOldBeginningIsNotResumed() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            broken(shop, TestShop.channels(1));
            shop.clock.of(Duration.ofMinutes(60));
            assertNotResumed(shop, TestShop.channels(1));
        }
    }

    @Test
    void anotherOrderIsNotResumed() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            broken(shop, TestShop.channels(1));
            assertNotResumed(shop, PullOrder.of(new ChannelOrder(1, List.of("EUR"))));
        }
    }

    @Test
    void aBeginningThatWillNotOpenIsPulledAnew() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            broken(shop, TestShop.channels(1));
            Files.writeString(shop.file("pull.mv"), "not a store at all");
            assertNotResumed(shop, TestShop.channels(1));
        }
    }

    @Test
    void twoPullsIntoOneDirectoryAreNotPossible() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            Progress second = SnapshotPullerTest.onStage("Pulling products", () -> {
                BcsiteException refused = assertThrows(BcsiteException.class, () -> shop.pull(TestShop.channels(1)));
                assertEquals(
                        shop.file("pull.mv") + ": another build is pulling into this directory; wait until it is done",
                        refused.getMessage());
            });
            try (Snapshot snapshot = shop.pull(TestShop.channels(1), second)) {
                assertEquals(2, snapshot.productIds(1).length);
            }
        }
    }

    private static void broken(TestShop shop, PullOrder order) {
        shop.fault("server-error(501)@/v3/pricing/products");
        assertThrows(BcsiteException.class, () -> shop.pull(order));
        shop.heal();
    }

    private static void assertNotResumed(TestShop shop, PullOrder order) throws Exception {
        List<String> notes = new ArrayList<>();
        shop.pull(order, notesInto(notes)).close();
        assertEquals(List.of(), notes);
    }

    private static Progress notesInto(List<String> notes) {
        return new Progress() {
            @Override
            public void stage(String name, long total) {}

            @Override
            public void at(long done) {}

            @Override
            public void note(String sentence) {
                notes.add(sentence);
            }
        };
    }
}
