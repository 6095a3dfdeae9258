package dev.bcsite.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Rebuilds on a disk in which every page changes, beside {@code cp -r} of the same site.
 *
 * <p>The footer is worded in one of two ways in turn. So the rebuild overwrites a tree that is there, while the copy
 * makes a new one: this is what each of them is for.
 */
final class DiskBuilds {

    static final String PART = "disk";
    static final String REBUILD = "bcsite, every page changed";
    static final String COPY = "cp -r";

    private final Workbench bench;
    private final Shop memory;
    private final Shop shop;

    DiskBuilds(Workbench bench, Shop memory, Path disk) {
        this.bench = bench;
        this.memory = memory;
        this.shop = new Shop(memory.size(), disk.resolve("shop-" + memory.size()));
    }

    void measure(int rounds, Results results) throws Exception {
        Path folder = shop.folder();
        Trees.remove(folder);
        try {
            prepare();
            Turn rebuild = new Builds(bench, shop).bcsite(REBUILD, "equal", "", this::changeFooter);
            rebuild.before().run();
            Stopwatch.time(rebuild.folder(), rebuild.environment(), rebuild.command());
            Path copy = folder.resolve("copy");
            List<String> command = List.of("cp", "-r", shop.site("equal").toString(), copy.toString());
            Turn copying = new Turn(COPY, () -> flushed(copy), folder, Map.of(), command, () -> 0);
            Turns.take(PART, shop.size(), List.of(rebuild, copying), rounds, results);
        } finally {
            Trees.remove(folder);
        }
    }

    private void prepare() throws IOException {
        for (String name : List.of("content", "theme")) {
            Trees.copy(memory.folder().resolve(name), shop.folder().resolve(name));
        }
        Path state = shop.folder().resolve(".bcsite");
        Files.createDirectories(state);
        Files.copy(memory.folder().resolve("equal.yaml"), shop.folder().resolve("equal.yaml"));
        Files.copy(memory.snapshot(Snapshots.Moment.FIRST), state.resolve("snapshot.mv"));
    }

    private void changeFooter() throws IOException, InterruptedException {
        Path footer = shop.folder().resolve("theme/fragments/footer.ftlh");
        String now = Files.readString(footer);
        String other = now.contains("Questions")
                ? now.replace("Questions", "Answers to")
                : now.replace("Answers to", "Questions");
        Files.writeString(footer, other);
        Processes.said("sync");
    }

    private static void flushed(Path copy) throws IOException, InterruptedException {
        Trees.remove(copy);
        Processes.said("sync");
    }
}
