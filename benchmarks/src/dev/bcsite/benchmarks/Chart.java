package dev.bcsite.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Full builds as bars: processor time on the left, peak memory on the right, a group for each size. Bars of one group
 * share a scale; groups do not, since the largest shop would leave nothing to see of the smallest.
 */
final class Chart {

    private static final List<String> SHOWN = List.of(Builds.HUGO, Builds.BCSITE, Builds.DEFAULT_THEME);
    private static final List<String> COLOURS = List.of("#8a8f98", "#0b6e4f", "#7fb8a4");
    private static final int WIDTH = 760;
    private static final int BAR = 18;
    private static final int GAP = 34;
    private static final int TOP = 56;
    private static final int LABELS = 150;
    private static final int LONGEST = 200;
    private static final int RIGHT = LABELS + LONGEST + 110;

    private final Results results;
    private final List<String> shapes = new ArrayList<>();

    Chart(Results results) {
        this.results = results;
    }

    String svg() {
        int y = TOP;
        text(LABELS, 24, "bold", "Processor time");
        text(RIGHT, 24, "bold", "Peak memory");
        for (int size : results.sizes("build")) {
            text(12, y - 8, "bold", String.format(Locale.ROOT, "%,d products", size));
            y = group(size, y) + GAP;
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="13">
                <title>Processor time and peak memory of full builds</title>
                <rect width="100%%" height="100%%" fill="#fff"/>
                %s
                </svg>
                """.formatted(WIDTH, y, String.join("\n", shapes));
    }

    /** The bars of a size. Answers where the next group may begin. */
    private int group(int size, int top) {
        int y = top;
        double cpu = most(size, Row::cpu);
        double memory = most(size, Row::megabytes);
        for (int i = 0; i < SHOWN.size(); i++) {
            OptionalDouble seconds = results.median("build", size, SHOWN.get(i), Row::cpu);
            if (seconds.isEmpty()) {
                continue;
            }
            double megabytes =
                    results.median("build", size, SHOWN.get(i), Row::megabytes).orElseThrow();
            text(12, y + 14, "normal", SHOWN.get(i));
            bar(
                    LABELS,
                    y,
                    seconds.getAsDouble() / cpu,
                    COLOURS.get(i),
                    String.format(Locale.ROOT, "%.1f s", seconds.getAsDouble()));
            bar(RIGHT, y, megabytes / memory, COLOURS.get(i), String.format(Locale.ROOT, "%.0f MB", megabytes));
            y += BAR + 4;
        }
        return y;
    }

    private double most(int size, ToDoubleFunction<Row> figure) {
        return SHOWN.stream()
                .map(what -> results.median("build", size, what, figure))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .max()
                .orElse(1);
    }

    private void bar(int x, int y, double part, String colour, String label) {
        int length = Math.max(1, (int) Math.round(part * LONGEST));
        shapes.add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
                .formatted(x, y, length, BAR, colour));
        text(x + length + 6, y + 14, "normal", label);
    }

    private void text(int x, int y, String weight, String words) {
        shapes.add("<text x=\"%d\" y=\"%d\" font-weight=\"%s\" fill=\"#222\">%s</text>".formatted(x, y, weight, words));
    }
}
