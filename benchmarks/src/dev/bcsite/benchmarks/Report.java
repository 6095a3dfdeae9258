package dev.bcsite.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Writes the page about speed, and its chart, from all figures that there are. A part without figures has no section. */
final class Report {

    private static final String BUILD = "build";
    private static final String PAGES = "pages";

    private final Results results;
    private final Machine machine;
    private final StringBuilder page = new StringBuilder();

    Report(Results results, Machine machine) {
        this.results = results;
        this.machine = machine;
    }

    void write(Path file) throws IOException {
        Path chart = file.getParent().resolveSibling("images").resolve("performance.svg");
        begin();
        fullBuilds();
        rebuilds();
        disk();
        floor();
        pulls();
        previews();
        warm();
        method();
        Files.createDirectories(file.getParent());
        Files.createDirectories(chart.getParent());
        Files.writeString(file, page.toString());
        Files.writeString(chart, new Chart(results).svg());
    }

    private void begin() {
        paragraph("""
                # Speed

                What building a shop takes, beside [Hugo](https://gohugo.io) with the same pages. Written by `benchmarks/run`;
                [benchmarks](../../benchmarks/README.md) says how to measure it yourself.

                ![Processor time and memory of full builds, bcsite and Hugo](../images/performance.svg)
                """);
        paragraph("%s: %s. Medians; processor time comes first, since wall time also counts what else a machine does.\n"
                .formatted(LocalDate.now(), String.join(", ", machine.facts())));
    }

    private void fullBuilds() {
        if (results.sizes(BUILD).isEmpty()) {
            return;
        }
        paragraph("""
                ## Full builds

                Into an empty folder, from the snapshot of the store, the start of the process included.
                """);
        for (int size : results.sizes(BUILD)) {
            Table table = new Table(
                    String.format(Locale.ROOT, "%,d products", size),
                    "CPU s",
                    "wall s",
                    "peak MB",
                    "CPU, Hugo = 1",
                    "wall, Hugo = 1");
            for (String what : results.whats(BUILD, size)) {
                table.add(
                        what,
                        figure("%.2f", median(BUILD, size, what, Row::cpu)),
                        figure("%.2f", median(BUILD, size, what, Row::wall)),
                        figure("%.0f", median(BUILD, size, what, Row::megabytes)),
                        ratio(BUILD, size, what, Builds.HUGO, Row::cpu),
                        ratio(BUILD, size, what, Builds.HUGO, Row::wall));
            }
            paragraph(table.toString());
            paragraph(String.format(
                    Locale.ROOT,
                    "%s in turns, at a load of %.1f. %s\n",
                    rounds(BUILD, size) == 1 ? "1 round" : rounds(BUILD, size) + " rounds",
                    load(BUILD, size),
                    samePages(size)));
        }
        paragraph("""
                The default theme makes larger pages, lists in more orders and more of everything; Hugo is given no such theme, so its
                row has no counterpart. In Maven means the goal `generate` in a Maven process with the JVM's own defaults.
                """);
    }

    /** From each size to the next one. */
    private void growth() {
        List<Integer> sizes = results.sizes(BUILD);
        for (int i = 1; i < sizes.size(); i++) {
            int smaller = sizes.get(i - 1);
            int larger = sizes.get(i);
            paragraph(String.format(
                    Locale.ROOT,
                    "From %,d to %,d products, %.0f times as many, bcsite takes %s times the processor time, and Hugo %s times.\n",
                    smaller,
                    larger,
                    (double) larger / smaller,
                    growth(smaller, larger, Builds.BCSITE),
                    growth(smaller, larger, Builds.HUGO)));
        }
    }

    private String growth(int smaller, int larger, String what) {
        OptionalDouble before = median(BUILD, smaller, what, Row::cpu);
        OptionalDouble after = median(BUILD, larger, what, Row::cpu);
        return before.isEmpty() || after.isEmpty()
                ? "(not measured)"
                : figure("%.1f", OptionalDouble.of(after.getAsDouble() / before.getAsDouble()));
    }

    private String samePages(int size) {
        OptionalDouble ours = median(PAGES, size, Builds.BCSITE, Row::bytes);
        OptionalDouble theirs = median(PAGES, size, Builds.HUGO, Row::bytes);
        OptionalDouble pages = median(PAGES, size, Builds.BCSITE, Row::pages);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "Both make the same %,.0f pages, of %.1f MB (bcsite) and %.1f MB (Hugo).",
                pages.getAsDouble(),
                ours.getAsDouble() / 1e6,
                theirs.getAsDouble() / 1e6);
    }

    private void rebuilds() {
        if (results.sizes(Rebuilds.PART).isEmpty()) {
            return;
        }
        paragraph("""
                ## After a change

                Over the last site, from a snapshot with the change, each in a new process. In the end the site is byte for byte
                what a first build makes.
                """);
        for (int size : results.sizes(Rebuilds.PART)) {
            Table table = new Table(
                    String.format(Locale.ROOT, "%,d products", size), "pages rendered", "CPU s", "wall s", "peak MB");
            for (String what : results.whats(Rebuilds.PART, size)) {
                table.add(
                        what.equals(Builds.HUGO) ? "Hugo, whatever changed" : what,
                        figure("%,.0f", median(Rebuilds.PART, size, what, Row::pages)),
                        figure("%.2f", median(Rebuilds.PART, size, what, Row::cpu)),
                        figure("%.2f", median(Rebuilds.PART, size, what, Row::wall)),
                        figure("%.0f", median(Rebuilds.PART, size, what, Row::megabytes)));
            }
            paragraph(table.toString());
        }
    }

    private void disk() {
        if (results.sizes(DiskBuilds.PART).isEmpty()) {
            return;
        }
        paragraph("""
                ## On a disk

                A build in which every page changes, over the tree that is there, beside a copy of that tree with `cp -r`.
                """);
        Table table = new Table("products", "bcsite, wall s", "cp -r, wall s", "bcsite, cp -r = 1");
        for (int size : results.sizes(DiskBuilds.PART)) {
            table.add(
                    String.format(Locale.ROOT, "%,d", size),
                    figure("%.2f", median(DiskBuilds.PART, size, DiskBuilds.REBUILD, Row::wall)),
                    figure("%.2f", median(DiskBuilds.PART, size, DiskBuilds.COPY, Row::wall)),
                    ratio(DiskBuilds.PART, size, DiskBuilds.REBUILD, DiskBuilds.COPY, Row::wall));
        }
        paragraph(table.toString());
    }

    private void floor() {
        if (results.sizes(Floor.PART).isEmpty()) {
            return;
        }
        paragraph("""
                ## The floor

                Nothing can build a site faster than its files can be written and its catalog be read. Both with two threads: the
                files from memory by a program in C, the tokens of the catalog's JSON by Jackson in a process of its own.
                """);
        Table table = new Table("products", "write, wall s", "read, wall s", "bcsite, wall s", "bcsite, floor = 1");
        for (int size : results.sizes(Floor.PART)) {
            OptionalDouble write = median(Floor.PART, size, Floor.WRITE, Row::wall);
            OptionalDouble read = median(Floor.PART, size, Floor.TOKENS, Row::wall);
            OptionalDouble build = median(Floor.PART, size, Builds.BCSITE, Row::wall);
            double floor = write.orElse(Double.NaN) + read.orElse(Double.NaN);
            table.add(
                    String.format(Locale.ROOT, "%,d", size),
                    figure("%.2f", write),
                    figure("%.2f", read),
                    figure("%.2f", build),
                    figure("%.1f", OptionalDouble.of(build.orElse(Double.NaN) / floor)));
        }
        paragraph(table.toString());
    }

    private void pulls() {
        if (results.sizes(Pulls.PART).isEmpty()) {
            return;
        }
        paragraph("""
                ## Pulling the store

                All of a shop from a sandbox that sets no quota, beside reading the tokens of the same answers.
                """);
        Table table =
                new Table("products", "pull, CPU s", "pull, wall s", "peak MB", "tokens, CPU s", "pull, tokens = 1");
        for (int size : results.sizes(Pulls.PART)) {
            table.add(
                    String.format(Locale.ROOT, "%,d", size),
                    figure("%.2f", median(Pulls.PART, size, Pulls.PULL, Row::cpu)),
                    figure("%.2f", median(Pulls.PART, size, Pulls.PULL, Row::wall)),
                    figure("%.0f", median(Pulls.PART, size, Pulls.PULL, Row::megabytes)),
                    figure("%.2f", median(Pulls.PART, size, Pulls.TOKENS, Row::cpu)),
                    ratio(Pulls.PART, size, Pulls.PULL, Pulls.TOKENS, Row::cpu));
        }
        paragraph(table.toString());
    }

    private void previews() {
        if (results.sizes(Previews.PART).isEmpty()) {
            return;
        }
        paragraph("""
                ## In the preview

                From before a file is saved, or the store is told, until the page that shows it is there again. The site on disk
                follows later.
                """);
        for (int size : results.sizes(Previews.PART)) {
            Table table = new Table(
                    String.format(Locale.ROOT, "%,d products", size), "median ms", "of 20, 19 are within ms", "edits");
            for (String what : results.whats(Previews.PART, size)) {
                double[] sorted = results.of(Previews.PART, size).stream()
                        .filter(row -> row.what().equals(what))
                        .mapToDouble(Row::wall)
                        .sorted()
                        .toArray();
                double most = sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
                table.add(
                        what,
                        figure("%.0f", OptionalDouble.of(1000
                                * median(Previews.PART, size, what, Row::wall).orElseThrow())),
                        figure("%.0f", OptionalDouble.of(1000 * most)),
                        Integer.toString(sorted.length));
            }
            paragraph(table.toString());
            paragraph(String.format(Locale.ROOT, "At a load of %.1f.\n", load(Previews.PART, size)));
        }
    }

    private void warm() {
        if (results.sizes(WarmBuilds.PART).isEmpty()) {
            return;
        }
        Table table = new Table("products", "median ms", "of 20, 19 are within ms", "median CPU ms", "load", "edits");
        for (int size : results.sizes(WarmBuilds.PART)) {
            double[] walls = results.of(WarmBuilds.PART, size).stream()
                    .mapToDouble(Row::wall)
                    .sorted()
                    .toArray();
            table.add(
                    String.format(Locale.ROOT, "%,d", size),
                    figure("%.1f", OptionalDouble.of(1000 * walls[walls.length / 2])),
                    figure("%.1f", OptionalDouble.of(1000 * walls[(int) Math.ceil(walls.length * 0.95) - 1])),
                    figure("%.1f", OptionalDouble.of(1000
                            * median(WarmBuilds.PART, size, WarmBuilds.DESCRIPTION, Row::cpu).orElseThrow())),
                    String.format(Locale.ROOT, "%.1f", load(WarmBuilds.PART, size)),
                    Integer.toString(walls.length));
        }
        paragraph("""
                ## In a process that builds again and again

                One product's description changed: from the snapshot that says so until its page is published. Pulling is not
                counted.
                """);
        paragraph(table.toString());
    }

    private void method() {
        paragraph("""
                ## How it is measured

                - The shops are made up and the same for every run: lists as uneven as a real shop's, about four variants for a
                  product, descriptions of 1.5 KB in HTML of which four in a hundred are broken or hold scripts.
                - `benchmarks/equal-theme` and `benchmarks/hugo-theme` make the same pages. Before anything is timed, the pages of
                  both are compared: the same paths, each within 10 % of the other's bytes.
                - Hugo reads files that were made for it; making them is not counted. Its theme keeps parts of pages that come
                  up again (`partialCached`), and it may leave descriptions as they are, which bcsite cleans.
                - What takes turns is timed in turns, round by round, each round beginning with another one. GNU time counts the
                  processor time of a process with its children; peak memory is what was resident at most.
                """);
    }

    private int rounds(String part, int size) {
        return results.of(part, size).stream().mapToInt(Row::round).max().orElse(0);
    }

    private double load(String part, int size) {
        return results.of(part, size).stream().mapToDouble(Row::load).average().orElse(0);
    }

    private OptionalDouble median(String part, int size, String what, ToDoubleFunction<Row> figure) {
        return results.median(part, size, what, figure);
    }

    private String ratio(String part, int size, String what, String base, ToDoubleFunction<Row> figure) {
        OptionalDouble ours = median(part, size, what, figure);
        OptionalDouble theirs = median(part, size, base, figure);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return "";
        }
        double ratio = ours.getAsDouble() / theirs.getAsDouble();
        return String.format(Locale.ROOT, ratio < 1 ? "1/%.1f" : "%.1f", ratio < 1 ? 1 / ratio : ratio);
    }

    private static String figure(String form, OptionalDouble value) {
        return value.isEmpty() ? "" : String.format(Locale.ROOT, form, value.getAsDouble());
    }

    private void paragraph(String text) {
        page.append(page.isEmpty() ? "" : "\n").append(text);
    }
}
