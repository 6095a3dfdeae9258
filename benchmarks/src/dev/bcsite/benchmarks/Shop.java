package dev.bcsite.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A made-up shop, and what each generator reads of it. None of this is timed.
 *
 * <p>Its folder is bcsite's project: {@code equal.yaml} and {@code default.yaml} build with either theme from the
 * snapshot in {@code .bcsite}. The folder {@code hugo} is Hugo's.
 */
record Shop(int size, Path folder) {

    /** Goes up when shops are made differently. */
    private static final String FORM = "1";

    void prepare(Workbench bench) throws Exception {
        Path mark = folder.resolve("made");
        if (!Files.exists(mark) || !Files.readString(mark).equals(FORM)) {
            Trees.remove(folder);
            Say.line("making a shop with %,d products", size);
            CatalogMaker.make(size, folder);
            Files.writeString(mark, FORM);
        }
        if (!Snapshots.areThere(this)) {
            Say.line("pulling its snapshots, which takes a while");
            Snapshots.pull(this, bench.jar());
        }
        // Themes may have been edited since.
        Path benchmarks = bench.benchmarks();
        Trees.remove(folder.resolve("theme"));
        Trees.copy(benchmarks.resolve("equal-theme"), folder.resolve("theme"));
        Trees.remove(hugo());
        HugoSite.make(folder, benchmarks.resolve("hugo-theme"), benchmarks.resolve("equal-theme/assets"), hugo());
    }

    Path hugo() {
        return folder.resolve("hugo");
    }

    Path seed() {
        return folder.resolve("seed");
    }

    Path snapshots() {
        return folder.resolve("snapshots");
    }

    /** Where a theme's build goes. */
    Path site(String theme) {
        return folder.resolve("site-" + theme);
    }

    Path snapshot(Snapshots.Moment moment) {
        return snapshots().resolve(moment.file());
    }

    /** The next build finds this moment of the store. What it published before, if anything, stays. */
    void show(Snapshots.Moment moment) throws IOException {
        Path state = folder.resolve(".bcsite");
        Files.createDirectories(state);
        Files.deleteIfExists(state.resolve("snapshot.mv"));
        Files.copy(snapshot(moment), state.resolve("snapshot.mv"));
    }

    /** The next build is the first one. */
    void reset(String theme) throws IOException {
        Trees.remove(site(theme));
        Trees.remove(folder.resolve(".bcsite"));
        show(Snapshots.Moment.FIRST);
    }

    /** @param api of the store that the snapshots are of; it is not asked again */
    void configure(String hash, String api) throws IOException {
        for (String theme : List.of("equal", "default")) {
            Files.writeString(folder.resolve(theme + ".yaml"), """
                    store: {hash: %s, api: "%s"}
                    storefronts:
                      - channel: 1
                        url: https://shop.example
                    images: cdn
                    output: site-%s
                    %s""".formatted(
                            hash, api, theme, theme.equals("equal") ? "theme: theme\n" : ""));
        }
    }
}
