package dev.bcsite.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** All figures, in a file of one line each. A part's figures for a size are replaced together. */
final class Results {

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;
    private final List<Row> rows = new ArrayList<>();

    private Results(Path file) {
        this.file = file;
    }

    static Results in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Results results = new Results(folder.resolve("results.ndjson"));
        if (Files.exists(results.file)) {
            for (String line : Files.readAllLines(results.file)) {
                results.rows.add(results.json.readValue(line, Row.class));
            }
        }
        return results;
    }

    void replace(String part, int size, List<Row> measured) throws IOException {
        rows.removeIf(row -> row.part().equals(part) && row.size() == size);
        rows.addAll(measured);
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(json.writeValueAsString(row));
        }
        Files.write(file, lines);
    }

    /** Sizes of which this part was measured, the smallest first. */
    List<Integer> sizes(String part) {
        return new ArrayList<>(new TreeSet<>(rows.stream()
                .filter(row -> row.part().equals(part))
                .map(Row::size)
                .toList()));
    }

    /** Those that took turns, in the order in which they did first. */
    List<String> whats(String part, int size) {
        return of(part, size).stream().map(Row::what).distinct().toList();
    }

    List<Row> of(String part, int size) {
        return rows.stream()
                .filter(row -> row.part().equals(part) && row.size() == size)
                .toList();
    }

    /** Empty when it was not measured. */
    OptionalDouble median(String part, int size, String what, ToDoubleFunction<Row> figure) {
        double[] sorted = of(part, size).stream()
                .filter(row -> row.what().equals(what))
                .mapToDouble(figure)
                .sorted()
                .toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(median(sorted));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
