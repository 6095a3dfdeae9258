package dev.bcsite.sandbox.floors;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/**
 * Holds the packages of a module against the floors that ARCHITECTURE.md gives them: imports may only point downwards.
 *
 * @param sources the folder of the module's root package
 * @param root the root package
 * @param heading of the table in ARCHITECTURE.md
 * @param above the floor of the root package itself
 */
public record Floors(Path sources, String root, String heading, int above) {

    private static final Path PAGE = Path.of("..", "ARCHITECTURE.md");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| (\\w+) \\|.*");

    public void assertEveryPackageHasAFloor() throws IOException {
        assertEquals(packages(), new TreeSet<>(floors().keySet()));
    }

    public void assertImportsPointDown() throws IOException {
        Map<String, Integer> floors = floors();
        List<String> climbs = new ArrayList<>();
        for (Path file : javaFiles()) {
            Path relative = sources.relativize(file);
            boolean isRoot = relative.getNameCount() == 1;
            String from = isRoot ? "the root package" : relative.getName(0).toString();
            int floor = isRoot ? above : floors.get(from);
            for (String to : namedPackages(file)) {
                if (!from.equals(to) && floor <= floors.getOrDefault(to, 99)) {
                    climbs.add(relative + " must not use " + to);
                }
            }
        }
        assertEquals(List.of(), climbs);
    }

    /** @param known types of the root package that everyone may use */
    public void assertNobodyKnowsTheRoot(Set<String> known) throws IOException {
        Pattern named = Pattern.compile("import " + root.replace(".", "\\.") + "\\.([A-Z]\\w*);");
        List<String> climbs = new ArrayList<>();
        Map<String, Integer> floors = floors();
        for (Path file : javaFiles()) {
            Matcher names = named.matcher(Files.readString(file));
            boolean isBelow = sources.relativize(file).getNameCount() > 1
                    && floors.get(sources.relativize(file).getName(0).toString()) < above;
            while (isBelow && names.find()) {
                if (!known.contains(names.group(1))) {
                    climbs.add(sources.relativize(file) + " must not use " + names.group(1));
                }
            }
        }
        assertEquals(List.of(), climbs);
    }

    private Map<String, Integer> floors() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(row -> row.group(2), row -> Integer.valueOf(row.group(1))));
    }

    private Set<String> packages() throws IOException {
        try (Stream<Path> folders = Files.list(sources)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** Packages that a file imports or names in full. */
    private Set<String> namedPackages(Path file) throws IOException {
        Pattern named = Pattern.compile("\\b" + root.replace(".", "\\.") + "\\.([a-z]\\w*)\\.");
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("package ") && !line.strip().startsWith("*"))
                .map(named::matcher)
                .flatMap(Matcher::results)
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
