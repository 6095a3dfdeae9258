package dev.bcsite.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds over the last site after a change, each in a process of its own.
 *
 * <p>Every change is made and taken back: both are timed. In the end the site has to be what a first build makes, byte
 * for byte. Hugo starts over whatever changed, so there is one row for it.
 */
final class Rebuilds {

    static final String PART = "rebuild";
    static final String UNCHANGED = "nothing changed";
    static final String DESCRIPTION = "one description changed";
    static final String CATEGORY = "a category renamed";

    private final Workbench bench;
    private final Shop shop;
    private final Builds builds;

    Rebuilds(Workbench bench, Shop shop) {
        this.bench = bench;
        this.shop = shop;
        this.builds = new Builds(bench, shop);
    }

    void measure(int rounds, Results results) throws Exception {
        shop.reset("equal");
        Turn first = builds.bcsite(Builds.BCSITE, "equal", "", () -> {});
        Stopwatch.time(first.folder(), first.environment(), first.command());
        String before = Trees.digest(shop.site("equal"));
        List<Turn> turns = new ArrayList<>();
        if (bench.hugo()) {
            Turn again = builds.hugo(() -> {});
            Stopwatch.time(again.folder(), again.environment(), again.command());
            turns.add(again);
        }
        turns.add(builds.bcsite(UNCHANGED, "equal", "", () -> {}));
        addChange(turns, DESCRIPTION, Snapshots.Moment.DESCRIBED);
        addChange(turns, CATEGORY, Snapshots.Moment.RENAMED);
        inOrder(turns, rounds, results);
        if (!before.equals(Trees.digest(shop.site("equal")))) {
            throw new Unfit("the site that was built again differs from the first build of the same snapshot");
        }
        Trees.remove(shop.hugo().resolve("public"));
    }

    private void addChange(List<Turn> turns, String what, Snapshots.Moment moment) {
        turns.add(builds.bcsite(what, "equal", "", () -> shop.show(moment)));
        turns.add(builds.bcsite(what, "equal", "", () -> shop.show(Snapshots.Moment.FIRST)));
    }

    /** Making and taking back belong together, so that rounds cannot begin elsewhere. */
    private void inOrder(List<Turn> turns, int rounds, Results results) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            for (Turn turn : turns) {
                rows.add(Turns.timed(PART, shop.size(), turn, round));
            }
        }
        results.replace(PART, shop.size(), rows);
    }
}
