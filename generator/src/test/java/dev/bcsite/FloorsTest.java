package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps every package on the floor that ARCHITECTURE.md gives it: imports may only point downwards. */
class FloorsTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/bcsite");
    private static final Path FLOORS = Path.of("../ARCHITECTURE.md");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| (\\w+) \\|.*");
    private static final Pattern NAMED = Pattern.compile("\\bdev\\.bcsite\\.([a-z]\\w*)\\.");
    private static final int FACADE = 6;

    @Test
    void everyPackageHasAFloor() throws IOException {
        assertEquals(packages(), new TreeSet<>(floors().keySet()));
    }

    @Test
    void importsOnlyPointToLowerFloors() throws IOException {
        Map<String, Integer> floors = floors();
        List<String> climbs = new ArrayList<>();
        for (Path file : javaFiles()) {
            Path relative = SOURCES.relativize(file);
            boolean facade = relative.getNameCount() == 1;
            String from = facade ? "the facade" : relative.getName(0).toString();
            int floor = facade ? FACADE : floors.get(from);
            for (String to : namedPackages(file)) {
                if (!from.equals(to) && floor <= floors.getOrDefault(to, 99)) {
                    climbs.add(relative + " must not use " + to);
                }
            }
        }
        assertEquals(List.of(), climbs);
    }

    @Test
    void noPackageKnowsTheFacade() throws IOException {
        Pattern facade = Pattern.compile("import dev\\.bcsite\\.[A-Z]\\w*;");
        for (Path file : javaFiles()) {
            if (SOURCES.relativize(file).getNameCount() > 1) {
                assertFalse(facade.matcher(Files.readString(file)).find(), file + " imports the facade");
            }
        }
    }

    private static Map<String, Integer> floors() throws IOException {
        return Files.readAllLines(FLOORS).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(row -> row.group(2), row -> Integer.valueOf(row.group(1))));
    }

    private static Set<String> packages() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Packages that a file imports or names in full. */
    private static Set<String> namedPackages(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("package ") && !line.strip().startsWith("*"))
                .map(NAMED::matcher)
                .flatMap(Matcher::results)
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
