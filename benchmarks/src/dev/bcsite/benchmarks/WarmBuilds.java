package dev.bcsite.benchmarks;

import dev.bcsite.BuildOptions;
import dev.bcsite.BuildReport;
import dev.bcsite.Credentials;
import dev.bcsite.SiteConfig;
import dev.bcsite.SiteGenerator;
import dev.bcsite.SiteKeeper;
import dev.bcsite.base.Progress;
import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.StoreAccess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Builds of one process, each after another product got another description: from the snapshot that has it until everything is
 * published.
 *
 * <p>The first ones are not counted, as the JVM still compiles what they run. Processor time is that of the thread which
 * builds. In the end the site has to be what a full build of the last snapshot makes.
 */
final class WarmBuilds {

    static final String PART = "warm";
    static final String DESCRIPTION = "one description changed";

    private static final int UNCOUNTED = 200;
    private static final int EDITS = 300;
    private static final int SEED = 29;
    private static final double BILLION = 1e9;
    private static final Instant FIRST_EDIT = Instant.parse("2030-01-01T00:00:00Z");

    private final Shop shop;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    WarmBuilds(Shop shop) {
        this.shop = shop;
    }

    void measure(Results results) throws Exception {
        shop.reset("equal");
        SiteConfig config = SiteConfig.read(shop.folder().resolve("equal.yaml"));
        StoreAccess access = SiteGenerator.access(
                config,
                new Credentials(
                        Optional.empty(), Optional.empty(), Optional.of(new Secret("not used")), Optional.empty()));
        List<Row> rows = new ArrayList<>();
        try (SiteKeeper keeper = new SiteKeeper(config, access, offline(), Progress.silent())) {
            keeper.build();
            OneEdit edits = new OneEdit(config.state(), access.hash());
            long[] products = edits.products();
            Dice dice = new Dice(SEED);
            for (int i = 1; i <= UNCOUNTED + EDITS; i++) {
                long product = products[dice.between(0, products.length - 1)];
                edits.describe(product, "<p>Edit " + i + ".</p>", FIRST_EDIT.plus(Duration.ofMinutes(i)));
                Row row = timed(keeper, i - UNCOUNTED);
                if (i > UNCOUNTED) {
                    rows.add(row);
                }
            }
        }
        requireFullBuild(config, access);
        results.replace(PART, shop.size(), rows);
        double[] walls = rows.stream().mapToDouble(Row::wall).sorted().toArray();
        Say.line(
                "%s %,d: median %.1f ms, of 20, 19 within %.1f ms",
                PART, shop.size(), 1000 * walls[EDITS / 2], 1000 * walls[EDITS * 19 / 20 - 1]);
    }

    private Row timed(SiteKeeper keeper, int round) throws IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        BuildReport report = keeper.build();
        double wall = (System.nanoTime() - start) / BILLION;
        double used = (threads.getCurrentThreadCpuTime() - cpu) / BILLION;
        if (report.rendered() != 1) {
            throw new Unfit("an edit of one description rendered " + report.rendered() + " pages");
        }
        return new Row(PART, shop.size(), DESCRIPTION, round, wall, used, 0, 1, 0, load);
    }

    private void requireFullBuild(SiteConfig config, StoreAccess access) throws IOException {
        String warm = Trees.digest(shop.site("equal"));
        Path kept = shop.folder().resolve("snapshot.warm");
        Files.move(config.state().resolve("snapshot.mv"), kept);
        Trees.remove(shop.site("equal"));
        Trees.remove(config.state());
        Files.createDirectories(config.state());
        Files.move(kept, config.state().resolve("snapshot.mv"));
        new SiteGenerator(config, access, Progress.silent()).build(offline());
        if (!warm.equals(Trees.digest(shop.site("equal")))) {
            throw new Unfit("the site that was kept differs from a full build of its snapshot");
        }
    }

    private static BuildOptions offline() {
        return BuildOptions.standard().withOffline(true);
    }
}
