package dev.bcsite.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.Readings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans are applied exactly, once, and only where the store is as they expect. */
class RegistrarTest {

    private TestStore store;

    @BeforeEach
    void open() throws IOException {
        store = TestStore.start();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsWantedIsThereAfterwards() throws Exception {
        apply(List.of(route("product *", "/{slug}/"), redirect("/old/", "product 77"), redirect("/older/", "/new/")));

        assertEquals(Map.of("product *", "/{slug}/"), store.routeTexts());
        assertEquals(
                Map.of(
                        "/old/", "{\"type\":\"product\",\"entity_id\":77}",
                        "/older/", "{\"type\":\"url\",\"url\":\"/new/\"}"),
                store.redirectTexts());
    }

    @Test
    void aSecondApplyOfTheSamePlanOnlyReads() throws Exception {
        ChannelPlan plan = plan(List.of(route("product *", "/{slug}/"), redirect("/old/", "product 77")));
        store.registrar().apply(plan);
        store.lifeline().passed();

        assertEquals(Map.of(), store.registrar().apply(plan).done());
        assertEquals(List.of(), writes());
    }

    @Test
    void aPlanOfWhatIsAppliedIsEmpty() throws Exception {
        List<Wanted> wanted = List.of(route("product *", "/{slug}/"), redirect("/old/", "product 77"));
        apply(wanted);

        ChannelPlan again = plan(wanted);
        assertEquals(List.of(), again.changes());
        assertEquals(2, again.kept());
    }

    @Test
    void aFirstPlanIsRefusedWhenSomebodyMadeTheSameThingSince() throws Exception {
        ChannelPlan plan = plan(List.of(route("product *", "/{slug}/")));
        store.addRoute("product", "*", "/theirs/");

        assertEquals("""
                route product *: it is now /theirs/, and the plan expects that it does not exist
                channel 1: the store changed since the plan was made, so nothing was applied; make a new plan, look at it, \
                and apply that""", refusal(plan));
        assertEquals(Map.of("product *", "/theirs/"), store.routeTexts());
        assertEquals(List.of(), writes());
    }

    @Test
    void aPlanIsRefusedWhenAnotherWasAppliedSince() throws Exception {
        ChannelPlan first = plan(List.of(route("product *", "/{slug}/")));
        apply(List.of(redirect("/old/", "/new/")));
        store.lifeline().passed();

        assertTrue(refusal(first).startsWith("channel 1: the store changed since the plan was made"));
        assertEquals(List.of(), writes());
    }

    @Test
    void whatIsNoLongerWantedIsRemovedAndForeignThingsStay() throws Exception {
        store.addRoute("cart", "*", "/their-cart/");
        store.addRedirect("/theirs/", "/somewhere/");
        apply(List.of(route("product *", "/{slug}/"), redirect("/old/", "/new/")));
        apply(List.of());

        assertEquals(Map.of("cart *", "/their-cart/"), store.routeTexts());
        assertEquals(Map.of("/theirs/", "{\"type\":\"url\",\"url\":\"/somewhere/\"}"), store.redirectTexts());
    }

    @Test
    void nothingOfOursStaysBehindWhenNothingIsWanted() throws Exception {
        apply(List.of(route("product *", "/{slug}/")));
        apply(List.of());

        assertEquals(0, store.metafields().size());
    }

    @Test
    void kindsThatWereNotLookedAtStay() throws Exception {
        apply(List.of(route("product *", "/{slug}/"), redirect("/old/", "/new/")));
        ChannelPlan routesOnly = store.registrar().plan(List.of(), java.util.Set.of(Kind.ROUTE), Adoption.NOTHING);
        store.registrar().apply(routesOnly);

        assertEquals(Map.of(), store.routeTexts());
        assertEquals(1, store.redirectTexts().size());
        assertEquals(1, plan(List.of()).changes().size());
    }

    @Test
    void manyRoutesGoAtOnceUnderBothReadingsOfTheBulkWrite() throws Exception {
        for (Readings readings :
                List.of(Readings.defaults(), Readings.defaults().with(Reading.ROUTES_PUT_REPLACES))) {
            try (TestStore other = TestStore.start(readings)) {
                other.addRoute("cart", "*", "/their-cart/");
                List<Wanted> wanted = new ArrayList<>();
                for (int id = 1; id <= 500; id++) {
                    wanted.add(route("product " + id, "/p-" + id + "/"));
                }
                ChannelPlan plan = other.registrar().plan(wanted, TestStore.KINDS, Adoption.NOTHING);
                other.lifeline().passed();
                Outcomes outcomes = other.registrar().apply(plan);

                assertEquals(500, outcomes.done().size());
                assertEquals(501, other.routeTexts().size());
                assertEquals(
                        1,
                        other.lifeline().passed().stream()
                                .filter(line -> line.startsWith("PUT /v3/sites/"))
                                .count());
            }
        }
    }

    @Test
    void twoMachinesDoNotApplyAtATime() throws Exception {
        ChannelPlan plan = plan(List.of(route("product *", "/{slug}/")));
        // The first dies with the lock in its hands.
        store.lifeline().dieAfter(6, true);
        assertThrows(BcsiteException.class, () -> store.registrar("machine one").apply(plan));
        store.lifeline().live();

        BcsiteException held = assertThrows(
                BcsiteException.class, () -> store.registrar("machine two").apply(plan));
        assertEquals(
                "channel 1: machine one is applying a plan to it since 2026-03-01T09:00:00Z; wait for it to end; if it died,"
                        + " its lock ends at 2026-03-01T09:30:00Z",
                held.getMessage());
        store.registrar("machine one").apply(plan);
        assertEquals(Map.of("product *", "/{slug}/"), store.routeTexts());
    }

    private void apply(List<Wanted> wanted) throws InterruptedException {
        store.registrar().apply(plan(wanted));
    }

    private ChannelPlan plan(List<Wanted> wanted) throws InterruptedException {
        return store.registrar().plan(wanted, TestStore.KINDS, Adoption.NOTHING);
    }

    private String refusal(ChannelPlan plan) {
        store.lifeline().passed();
        return assertThrows(BcsiteException.class, () -> store.registrar().apply(plan))
                .getMessage();
    }

    private List<String> writes() {
        return store.lifeline().passed().stream()
                .filter(line -> !line.startsWith("GET "))
                .toList();
    }

    private static Wanted route(String name, String path) {
        return Wanted.of(Kind.ROUTE, name, Fields.of("route", path));
    }

    private static Wanted redirect(String from, String to) {
        return Wanted.of(Kind.REDIRECT, from, Fields.of("to", to));
    }
}
