package dev.bcsite.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds an apply of many changes to the formula of {@code docs/reference/requests.md}. */
class ApplyAtSizeTest {

    private static final int PAGE = 250;
    private static final int PART = 60_000;

    private TestStore store;

    @BeforeEach
    void open() throws Exception {
        store = TestStore.start();
        for (int i = 0; i < 3; i++) {
            store.addRoute("cart", "" + i, "/their-cart-" + i + "/");
        }
        for (int i = 0; i < 300; i++) {
            store.addRedirect("/theirs-" + i + "/", "/somewhere/");
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void tenThousandRedirectsAndFiveHundredRoutesTakeTheFewestRequests() throws Exception {
        ChannelPlan plan = store.registrar().plan(ApplyAtSize.wanted(), TestStore.KINDS, Adoption.NOTHING);
        Ledger begun = Ledger.EMPTY.beginning(plan.digest(), plan.changes());
        store.store().state().requests().clear();
        Outcomes outcomes = store.registrar().apply(plan);

        assertEquals(Map.of(), outcomes.refused());
        assertEquals(ApplyAtSize.REDIRECTS + ApplyAtSize.ROUTES, outcomes.done().size());
        long before = parts(begun);
        long after = parts(Ledger.EMPTY.ended(outcomes, List.of()));
        Map<String, Long> expected = new TreeMap<>();
        // Each of four looks at the ledger, and one at the lock.
        expected.put("GET metafields", 5L);
        expected.put("POST metafields", 1 + before + 1 + after);
        expected.put("PUT metafields", 1L);
        expected.put("DELETE metafields", before + 1);
        expected.put("GET site", 1L);
        expected.put("GET routes", pages(3) + pages(3) + pages(3 + ApplyAtSize.ROUTES));
        expected.put("PUT routes", 1L);
        expected.put("GET redirects", pages(300));
        expected.put("PUT redirects", pages(ApplyAtSize.REDIRECTS));
        assertEquals(expected, requests());

        store.store().state().requests().clear();
        ChannelPlan again = store.registrar().plan(ApplyAtSize.wanted(), TestStore.KINDS, Adoption.NOTHING);
        assertEquals(List.of(), again.changes());
        store.registrar().apply(again);
        assertEquals(
                Map.of(
                        "GET metafields",
                        2L,
                        "GET site",
                        1L,
                        "GET routes",
                        pages(3 + ApplyAtSize.ROUTES),
                        "GET redirects",
                        pages(300 + ApplyAtSize.REDIRECTS)),
                requests());
    }

    /** How many by method and sort of thing. */
    private Map<String, Long> requests() {
        Map<String, Long> counts = new TreeMap<>();
        store.store().state().requests().entries().forEach(entry -> {
            String line = entry.line().replaceFirst("\\?.*", "").replaceFirst("(/[0-9]+)+$", "");
            String sort = line.replaceFirst(" .*", "") + line.replaceFirst(".*/", " ");
            counts.merge(sort, 1L, Long::sum);
        });
        return counts;
    }

    private static long pages(long count) {
        return Math.max(1, (count + PAGE - 1) / PAGE);
    }

    /** What a ledger is cut into besides its head; a short one is the head alone. */
    private static long parts(Ledger ledger) {
        long length = LedgerText.write(ledger).length();
        return length <= PART ? 0 : (length + PART - 1) / PART;
    }
}
