package dev.bcsite.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whatever others do between any two requests, and wherever an apply is cut off: what they made is never changed or
 * removed, the next apply comes to the end, and after all is given up nothing of ours is left.
 */
class ApplySafetyTest {

    private static final int MOST_TRIES = 40;

    @Test
    void foreignThingsAreSafeUnderRandomEditsAndKills() throws Exception {
        for (long seed = 1; seed <= 8; seed++) {
            run(seed, 30);
        }
    }

    /** Every request of a first apply, of one that changes things, and of one that gives all up is its last once. */
    @Test
    void aKillAtEveryStepIsMadeGood() throws Exception {
        try (TestStore store = TestStore.start()) {
            for (boolean afterEffect : new boolean[] {false, true}) {
                boolean died = true;
                for (int step = 0; died; step++) {
                    store.clear();
                    store.addRoute("cart", "*", "/their-cart/");
                    died = applied(store, wanted(0), step, afterEffect);
                    died |= applied(store, wanted(3), step, afterEffect);
                    assertEquals(8, store.routeTexts().size());
                    assertEquals(12, store.redirectTexts().size());
                    died |= applied(store, List.of(), step, afterEffect);

                    assertEquals(Map.of("cart *", "/their-cart/"), store.routeTexts());
                    assertEquals(Map.of(), store.redirectTexts());
                    assertEquals(0, store.metafields().size());
                }
            }
        }
    }

    private static boolean applied(TestStore store, List<Wanted> wanted, int step, boolean afterEffect)
            throws Exception {
        ChannelPlan plan = store.registrar().plan(wanted, TestStore.KINDS, Adoption.NOTHING);
        store.lifeline().dieAfter(step, afterEffect);
        boolean died = false;
        try {
            store.registrar().apply(plan);
        } catch (BcsiteException e) {
            died = true;
        }
        died |= store.lifeline().isDead();
        store.lifeline().live();
        if (died && step % 2 == 0) {
            // By the same plan or by a new one: both must do.
            plan = store.registrar().plan(wanted, TestStore.KINDS, Adoption.NOTHING);
        }
        store.registrar().apply(plan);
        assertEquals(
                List.of(),
                store.registrar()
                        .plan(wanted, TestStore.KINDS, Adoption.NOTHING)
                        .changes());
        return died;
    }

    private static List<Wanted> wanted(int from) {
        List<Wanted> wanted = new ArrayList<>();
        for (int i = from; i < from + 7; i++) {
            wanted.add(Wanted.of(Kind.ROUTE, "product " + i, Fields.of("route", "/p-" + i + "-" + from % 2 + "/")));
        }
        for (int i = from; i < from + 12; i++) {
            wanted.add(Wanted.of(Kind.REDIRECT, "/old-" + i + "/", Fields.of("to", "product " + (i + 1 + from % 2))));
        }
        return wanted;
    }

    static void run(long seed, int foreign) throws Exception {
        try (TestStore store = TestStore.start()) {
            Random random = new Random(seed);
            Others others = new Others(store, random);
            for (int i = 0; i < foreign; i++) {
                others.make();
            }
            store.lifeline().beforeEach(others::meddle);
            for (int round = 0; round < 3; round++) {
                converge(seed, store, random, others, random(random));
            }
            converge(seed, store, random, others, List.of());

            others.assertUntouched("seed " + seed);
            assertEquals(0, store.metafields().size(), "seed " + seed + " leaves metafields");
            assertEquals(
                    others.count(),
                    store.routes().size() + store.redirects().size(),
                    "seed " + seed + " leaves things");
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
    }

    /** Plans and applies until there is nothing left to do, dying at random requests. */
    private static void converge(long seed, TestStore store, Random random, Others others, List<Wanted> wanted)
            throws InterruptedException {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            if (attempt < MOST_TRIES / 2 && random.nextInt(3) > 0) {
                store.lifeline().dieAfter(random.nextInt(14), random.nextBoolean());
            }
            try {
                ChannelPlan plan = store.registrar().plan(wanted, TestStore.KINDS, Adoption.NOTHING);
                if (random.nextBoolean()) {
                    others.collide(plan);
                }
                store.registrar().apply(plan);
                store.lifeline().live();
                if (plan.isEmpty()) {
                    return;
                }
            } catch (BcsiteException e) {
                // killed, or somebody was faster
            }
            store.lifeline().live();
            others.assertUntouched("seed " + seed);
        }
        fail("seed " + seed + " does not come to an end");
    }

    private static List<Wanted> random(Random random) {
        Map<ItemKey, Wanted> wanted = new TreeMap<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            int number = random.nextInt(20);
            Wanted one = random.nextBoolean()
                    ? Wanted.of(Kind.ROUTE, "product " + number, Fields.of("route", "/p-" + random.nextInt(3) + "/"))
                    : Wanted.of(
                            Kind.REDIRECT, "/old-" + number + "/", Fields.of("to", "/new-" + random.nextInt(3) + "/"));
            wanted.put(one.key(), one);
        }
        return List.copyOf(wanted.values());
    }

    /** Everybody else who works on the store: knows what is theirs, and how they left it. */
    private static final class Others {

        private final TestStore store;
        private final Random random;
        private final Map<Table, Map<Long, ObjectNode>> theirs = new HashMap<>();
        private int made;

        Others(TestStore store, Random random) {
            this.store = store;
            this.random = random;
            theirs.put(store.routes(), new TreeMap<>());
            theirs.put(store.redirects(), new TreeMap<>());
        }

        void make() {
            made++;
            if (random.nextBoolean()) {
                keep(store.routes(), store.addRoute("brand", Integer.toString(made), "/b-" + made + "/"));
            } else {
                keep(store.redirects(), store.addRedirect("/their-" + made + "/", "/x-" + made + "/"));
            }
        }

        /** Makes, changes or removes something of theirs, now and then. */
        void meddle() {
            if (random.nextInt(3) > 0) {
                return;
            }
            Table table = random.nextBoolean() ? store.routes() : store.redirects();
            List<Long> ids = List.copyOf(theirs.get(table).keySet());
            int what = random.nextInt(3);
            if (what == 0 || ids.isEmpty()) {
                make();
            } else if (what == 1) {
                change(table, ids.get(random.nextInt(ids.size())));
            } else {
                long id = ids.get(random.nextInt(ids.size()));
                table.remove(id);
                theirs.get(table).remove(id);
            }
        }

        /** Does to the store what a plan is about to do, or changes what is ours: from then on it is theirs. */
        void collide(ChannelPlan plan) {
            plan.changes().stream()
                    .skip(random.nextInt(plan.changes().size() + 1))
                    .findFirst()
                    .ifPresent(change -> {
                        if (change.id().isPresent()) {
                            change(table(change), Long.parseLong(change.id().get()));
                        } else if (change.key().kind() == Kind.ROUTE) {
                            keep(
                                    store.routes(),
                                    store.addRoute(
                                            "product", change.key().name().substring(8), "/mine/"));
                        } else {
                            keep(
                                    store.redirects(),
                                    store.addRedirect(change.key().name(), "/mine/"));
                        }
                    });
        }

        private Table table(Change change) {
            return change.key().kind() == Kind.ROUTE ? store.routes() : store.redirects();
        }

        private void change(Table table, long id) {
            ObjectNode row = table.row(id).orElseThrow().deepCopy();
            if (table == store.routes()) {
                row.put("route", "/mine-" + random.nextInt(1000) + "/");
            } else {
                row.putObject("to").put("type", "url").put("url", "/mine-" + random.nextInt(1000) + "/");
            }
            table.put(id, row);
            keep(table, id);
        }

        private void keep(Table table, long id) {
            theirs.get(table).put(id, table.row(id).orElseThrow().deepCopy());
        }

        int count() {
            return theirs.values().stream().mapToInt(Map::size).sum();
        }

        void assertUntouched(String seed) {
            theirs.forEach((table, rows) -> rows.forEach((id, row) -> assertEquals(
                    row,
                    table.row(id).orElse(null),
                    () -> seed + ": " + table.name() + " " + id + " is not theirs any more")));
        }
    }
}
