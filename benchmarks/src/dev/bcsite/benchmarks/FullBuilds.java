package dev.bcsite.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** First builds into an empty folder. What both generators make is compared before anything is timed. */
final class FullBuilds {

    private static final String PART = "build";
    private static final String PAGES = "pages";

    private final Workbench bench;
    private final Shop shop;
    private final Builds builds;

    FullBuilds(Workbench bench, Shop shop) {
        this.bench = bench;
        this.shop = shop;
        this.builds = new Builds(bench, shop);
    }

    /** Builds with both, and throws {@link Unfit} when these are not the same pages. */
    void compare(Results results) throws Exception {
        build(builds.bcsite(Builds.BCSITE, "equal", "", () -> shop.reset("equal")));
        PageSet ours = PageSet.of(shop.site("equal"));
        List<Row> rows = new ArrayList<>(List.of(row(Builds.BCSITE, ours)));
        if (bench.hugo()) {
            build(builds.hugo(this::resetHugo));
            PageSet theirs = PageSet.of(shop.hugo().resolve("public"));
            rows.add(row(Builds.HUGO, theirs));
            ours.requireLike(theirs);
        }
        results.replace(PAGES, shop.size(), rows);
    }

    void measure(int rounds, Results results) throws Exception {
        List<Turn> turns = new ArrayList<>();
        if (bench.hugo()) {
            turns.add(builds.hugo(this::resetHugo));
        }
        turns.add(builds.bcsite(Builds.BCSITE, "equal", "", () -> shop.reset("equal")));
        turns.add(builds.bcsite(Builds.SMALL, "equal", "-Xmx512m", () -> shop.reset("equal")));
        bench.maven().ifPresent(goal -> turns.add(builds.maven(goal, () -> shop.reset("equal"))));
        turns.add(builds.bcsite(Builds.DEFAULT_THEME, "default", "", () -> shop.reset("default")));
        Turns.take(PART, shop.size(), turns, rounds, results);
        Trees.remove(shop.site("default"));
        resetHugo();
    }

    /** Hugo keeps what it made of assets, and a file that says it is at work. */
    private void resetHugo() throws java.io.IOException {
        Trees.remove(shop.hugo().resolve("public"));
        Trees.remove(shop.hugo().resolve("resources"));
    }

    private static void build(Turn turn) throws Exception {
        turn.before().run();
        Stopwatch.time(turn.folder(), turn.environment(), turn.command());
    }

    private Row row(String what, PageSet pages) {
        return new Row(PAGES, shop.size(), what, 1, 0, 0, 0, pages.files().size(), pages.bytes(), 0);
    }
}
