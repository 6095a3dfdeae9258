package dev.bcsite.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What no generator can be faster than: writing the site's files from memory with two threads in C, and reading the
 * catalog's tokens with two threads and Jackson. A full build takes turns with both.
 */
final class Floor {

    static final String PART = "floor";
    static final String WRITE = "writing the files, in C";
    static final String TOKENS = "reading the catalog's tokens";

    private final Workbench bench;
    private final Shop shop;

    Floor(Workbench bench, Shop shop) {
        this.bench = bench;
        this.shop = shop;
    }

    void measure(int rounds, Results results) throws Exception {
        if (!Processes.there("cc", "--version")) {
            Say.line("there is no C compiler: the floor is not measured");
            return;
        }
        Turn build = new Builds(bench, shop).bcsite(Builds.BCSITE, "equal", "", () -> shop.reset("equal"));
        build.before().run();
        Stopwatch.time(build.folder(), build.environment(), build.command());
        Path program = shop.folder().resolve("write-limit");
        Processes.said(
                "cc",
                "-O2",
                "-pthread",
                "-o",
                program.toString(),
                bench.benchmarks().resolve("src/write-limit.c").toString());
        Path list = listed();
        Path copy = shop.folder().resolve("written");
        Turn write = new Turn(
                WRITE,
                () -> Trees.remove(copy),
                shop.folder(),
                Map.of(),
                List.of(program.toString(), list.toString(), copy.toString()),
                () -> 0);
        Turns.take(
                PART,
                shop.size(),
                List.of(build, write, tokens(TOKENS, shop.folder(), shop.seed().resolve("products.ndjson"))),
                rounds,
                results);
        Trees.remove(copy);
    }

    static Turn tokens(String what, Path folder, Path file) {
        List<String> command = List.of(
                Processes.tool("java"),
                "-XX:+UseParallelGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Tokens.class.getName(),
                file.toString());
        return new Turn(what, () -> {}, folder, Map.of(), command, () -> 0);
    }

    /** Sizes and paths of the site's files, as the program in C reads them. */
    private Path listed() throws IOException {
        Path site = shop.site("equal");
        List<String> lines = new ArrayList<>();
        for (Path path : Trees.all(site)) {
            if (Files.isRegularFile(path)) {
                lines.add(Files.size(path) + "\t" + site.relativize(path));
            }
        }
        Path list = shop.folder().resolve("written.txt");
        Files.write(list, lines);
        return list;
    }
}
