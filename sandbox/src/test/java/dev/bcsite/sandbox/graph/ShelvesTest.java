package dev.bcsite.sandbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.StoreState;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a storefront shows follows every change, without being looked through as a whole each time. */
class ShelvesTest {

    private Graph graph;
    private StoreState state;
    private Shelves shelves;

    @BeforeEach
    void open() throws Exception {
        graph = GraphShop.open();
        state = graph.store.state();
        shelves = new Shelves(state);
    }

    @AfterEach
    void close() {
        graph.close();
    }

    private Card card(long id) {
        return shelves.of(1).card(id).orElseThrow();
    }

    @Test
    void onlyWhatChangedIsPutAnew() {
        Card mug = card(101);
        Shelf before = shelves.of(1);
        assertSame(before, shelves.of(1));

        state.products().edit(102, row -> row.put("name", "Dish"));

        assertEquals("Dish", card(102).name());
        assertSame(mug, card(101));
        assertEquals("Bowl", before.card(102).orElseThrow().name());
    }

    @Test
    void productsComeAndGo() {
        int bowls = shelves.of(1).countInCategory(22);

        state.products().edit(102, row -> row.put("is_visible", false));
        assertEquals(Optional.empty(), shelves.of(1).atPath("/bowl/"));
        assertEquals(bowls - 1, shelves.of(1).countInCategory(22));
        state.products().remove(103);
        assertEquals(Optional.empty(), shelves.of(1).card(103));
        state.products().edit(105, row -> row.put("is_visible", true));

        assertEquals(3, shelves.of(1).cards().size());
        assertEquals("Hidden", card(105).name());
    }

    @Test
    void listingsGiveOtherNamesAndTakeThemBack() {
        assertEquals(
                "Cup", shelves.of(2).product(101).orElseThrow().path("name").asText());

        state.listings().remove(1);

        assertEquals(
                "Mug", shelves.of(2).product(101).orElseThrow().path("name").asText());
    }

    @Test
    void whatWasUndoneAndWhatWasResetIsLookedThroughAsAWhole() {
        Card mug = card(101);

        assertThrows(
                Refusal.class,
                () -> state.commits().together(() -> {
                    state.products().edit(102, row -> row.put("name", "Dish"));
                    assertEquals("Dish", card(102).name());
                    throw Refusal.notFound();
                }));

        Card again = card(101);
        assertEquals("Bowl", card(102).name());
        assertNotSame(mug, again);
        state.reset();
        assertNotSame(again, card(101));
    }
}
