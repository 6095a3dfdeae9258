package dev.bcsite.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.sandbox.fault.FaultRule;
import dev.bcsite.sandbox.fault.Faults;
import dev.bcsite.sandbox.http.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A channel that apply made, from its first to its last day. */
class ChannelLifeTest {

    private static final Set<Kind> BIRTH = EnumSet.of(Kind.CHANNEL, Kind.SITE);
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final String URL = "https://garden.example";

    private TestStore store;
    private String name = "Garden shop";

    @BeforeEach
    void open() throws IOException {
        store = TestStore.start();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void allOfItGoesAndTheChannelLast() throws Exception {
        long channel = shop();
        long scripts = store.addRoute("cart", "*", "/their-cart/");
        store.lifeline().passed();
        apply(channel, destruction(channel, ALL));

        assertEquals(
                List.of(
                        "DELETE /v3/hooks/1",
                        "DELETE /v3/storefront/redirects",
                        "DELETE /v3/sites/1001/routes/1",
                        "DELETE /v3/channels/2/site",
                        "PUT /v3/channels/2"),
                effects());
        assertEquals("deleted", status(channel));
        assertEquals(0, store.metafields().size());
        assertTrue(store.routes().row(scripts).isPresent());
        assertTrue(destruction(channel, ALL).isEmpty());
    }

    @Test
    void aKillAtEveryStepOfMakingOneIsMadeGood() throws Exception {
        boolean died = true;
        for (int step = 0; died; step++) {
            name = "Garden " + step;
            died = dies(0, step, this::birth);
            long channel = only();
            apply(channel, destruction(channel, ALL));

            assertEquals(1, alive().size(), "step " + step);
        }
    }

    @Test
    void aKillAtEveryStepOfRemovingOneIsMadeGood() throws Exception {
        boolean died = true;
        for (int step = 0; died; step++) {
            name = "Garden " + step;
            long channel = shop();
            died = dies(channel, step, () -> destruction(channel, ALL));

            assertEquals(1, alive().size(), "step " + step);
            assertEquals(0, store.metafields().size(), "step " + step);
            assertEquals(0, store.routes().size() + store.redirects().size() + hooks(), "step " + step);
        }
    }

    @Test
    void applyingTheBirthAgainOnlyReads() throws Exception {
        ChannelPlan plan = birth();
        apply(0, plan);
        store.lifeline().passed();

        assertEquals(
                List.of(), List.copyOf(store.registrar(0).apply(plan).done().keySet()));
        assertEquals(List.of(), effects());
        assertTrue(birth().isEmpty());
        assertEquals(2, birth().kept());
    }

    @Test
    void routesOfOthersKeepTheSiteAndTheSiteKeepsTheChannel() throws Exception {
        long channel = shop();
        long theirs = addRoute(channel, "cart");
        ChannelPlan plan = destruction(channel, ALL);

        assertEquals(
                List.of(
                        "channel site: it stays, because it would take along what is not to go: route cart *; when nobody"
                                + " needs that any more, remove it in the control panel, and plan again",
                        "channel Garden shop: it stays, because its site https://garden.example stays; when nobody needs"
                                + " that any more, remove it in the control panel, and plan again"),
                plan.notes().stream().map(Object::toString).toList());
        apply(channel, plan);
        assertTrue(store.routes().row(theirs).isPresent());
        assertEquals("prelaunch", status(channel));

        store.routes().remove(theirs);
        apply(channel, destruction(channel, ALL));
        assertEquals("deleted", status(channel));
        assertEquals(0, store.metafields().size());
    }

    @Test
    void aRouteThatSomebodyMakesAfterThePlanKeepsThem() throws Exception {
        long channel = shop();
        ChannelPlan plan = destruction(channel, ALL);
        long theirs = addRoute(channel, "cart");

        assertEquals(
                List.of(Kind.SITE, Kind.CHANNEL),
                store.registrar(channel).apply(plan).refused().keySet().stream()
                        .map(change -> change.key().kind())
                        .toList());
        assertTrue(store.routes().row(theirs).isPresent());
        assertEquals("prelaunch", status(channel));

        store.routes().remove(theirs);
        apply(channel, destruction(channel, ALL));
        assertEquals("deleted", status(channel));
    }

    @Test
    void theChannelStaysAsLongAsItsLedgerIsNeeded() throws Exception {
        long channel = shop();
        ChannelPlan plan = destruction(channel, EnumSet.of(Kind.CHANNEL, Kind.SITE, Kind.ROUTE, Kind.REDIRECT));

        assertEquals(
                List.of("channel Garden shop: it stays, because it keeps the list of what is bcsite's, and something of"
                        + " that stays: webhook store/product/updated https://hooks.example/; give everything up with"
                        + " bcsite plan --destroy"),
                plan.notes().stream().map(Object::toString).toList());
    }

    @Test
    void theChannelStaysWhenSomethingCannotBeRemoved() throws Exception {
        long channel = shop();
        ChannelPlan plan = destruction(channel, ALL);
        store.store().state().faults().next("DELETE /v3/hooks/*", (request, answer) -> Response.empty(403));
        Outcomes outcomes = store.registrar(channel).apply(plan);

        assertEquals(
                List.of(Kind.WEBHOOK, Kind.CHANNEL),
                outcomes.refused().keySet().stream()
                        .map(change -> change.key().kind())
                        .toList());
        apply(channel, destruction(channel, ALL));
        assertEquals("deleted", status(channel));
        assertEquals(0, hooks());
    }

    @Test
    void aStoreThatTakesTheMetafieldsAlongIsFineToo() throws Exception {
        long channel = shop();
        ChannelPlan plan = destruction(channel, ALL);
        Faults faults = store.store().state().faults();
        faults.clear();
        faults.add(FaultRule.always(
                (request, answer) -> status(channel).equals("deleted") ? Response.empty(404) : answer.apply(request),
                "/v3/channels/" + channel + "/metafields/**"));
        apply(channel, plan);

        assertEquals("deleted", status(channel));
        assertEquals(2, store.metafields().size(), "ledger and lock cannot be reached any more");
    }

    @Test
    void aChannelThatSomebodyRenamedIsStillOurs() throws Exception {
        long channel = shop();
        store.store().state().channels().edit(channel, row -> row.put("name", "Flowers"));
        apply(channel, destruction(channel, ALL));

        assertEquals("deleted", status(channel));
    }

    @Test
    void nothingIsTriedInAChannelThatCouldNotBeMade() throws Exception {
        long channel = shop();
        apply(channel, destruction(channel, ALL));
        ChannelPlan plan = birth();
        Outcomes outcomes = store.registrar(0).apply(plan);

        assertEquals(
                List.of(
                        "Could not create the channel \"Garden shop\": HTTP 409, \"There already is a channel with the"
                                + " name \"Garden shop\", the platform \"custom\" and the type \"storefront\"\"",
                        "channel site: it was not sent, because there is no channel Garden shop; mend that first, then plan"
                                + " and apply again"),
                outcomes.refused().values().stream().map(Object::toString).toList());
        assertEquals(1, alive().size());
        name = "Herb garden";
        apply(0, birth());
        assertEquals("prelaunch", status(only()));
    }

    private long shop() throws InterruptedException {
        apply(0, birth());
        long channel = only();
        apply(channel, store.registrar(channel).plan(wanted(), ALL, Adoption.NOTHING));
        return channel;
    }

    private ChannelPlan birth() throws InterruptedException {
        return store.registrar(0)
                .plan(Registration.ofNewChannel(name, Optional.of(URI.create(URL))), BIRTH, Adoption.NOTHING);
    }

    private ChannelPlan destruction(long channel, Set<Kind> kinds) throws InterruptedException {
        return store.registrar(channel).plan(List.of(), kinds, Adoption.NOTHING);
    }

    /** Of a channel that is made already, which only --destroy asks to remove. */
    private Collection<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>(Registration.ofNewChannel(name, Optional.of(URI.create(URL))));
        wanted.add(Wanted.of(Kind.ROUTE, "product *", Fields.of("route", "/{slug}/")));
        wanted.add(Wanted.of(Kind.REDIRECT, "/old/", Fields.of("to", "/new/")));
        wanted.add(
                Wanted.of(Kind.WEBHOOK, "store/product/updated https://hooks.example/", Fields.of("active", "true")));
        return wanted;
    }

    private interface Planning {
        ChannelPlan plan() throws InterruptedException;
    }

    /** Plans, applies until it is cut off, and goes on by the same plan or by a new one. */
    private boolean dies(long channel, int step, Planning planning) throws InterruptedException {
        ChannelPlan plan = planning.plan();
        store.lifeline().dieAfter(step, true);

        boolean died = false;
        try {
            store.registrar(channel).apply(plan);
        } catch (BcsiteException e) {
            died = true;
        }
        died |= store.lifeline().isDead();
        store.lifeline().live();
        apply(channel, died && step % 2 == 0 ? planning.plan() : plan);
        return died;
    }

    private void apply(long channel, ChannelPlan plan) throws InterruptedException {
        assertEquals(
                List.of(),
                List.copyOf(store.registrar(channel).apply(plan).refused().values()));
    }

    private long addRoute(long channel, String type) {
        long id = store.addRoute(type, "*", "/theirs/");
        long site = store.store().state().sites().stream()
                .filter(row -> row.path("channel_id").asLong() == channel)
                .mapToLong(row -> row.path("id").asLong())
                .findFirst()
                .orElseThrow();
        store.routes().edit(id, row -> row.put("site_id", site));
        return id;
    }

    /** The only channel beside the store's own that is not deleted. */
    private long only() {
        List<Long> alive = alive();
        assertEquals(2, alive.size(), () -> "channels " + alive);
        return alive.get(1);
    }

    private List<Long> alive() {
        return store.store().state().channels().stream()
                .filter(row -> !row.path("status").asText().equals("deleted"))
                .map(row -> row.path("id").asLong())
                .sorted()
                .toList();
    }

    private String status(long channel) {
        ObjectNode row = store.store().state().channels().row(channel).orElseThrow();
        return row.path("status").asText();
    }

    private int hooks() {
        return store.store().state().table(dev.bcsite.sandbox.state.Kind.HOOKS).size();
    }

    /** What was sent beside looks, ledger and lock. */
    private List<String> effects() {
        return store.lifeline().passed().stream()
                .filter(line -> !line.startsWith("GET ") && !line.matches("\\w+ /v3/channels/(\\d+/)?metafields.*"))
                .map(line -> line.replaceFirst("\\?.*", ""))
                .toList();
    }
}
