package dev.bcsite.sandbox.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations that the table in the reference shows as validated, whatever their ids are called. */
record KnownOperations(Set<String> operations) {

    private static final Path PAGE = Path.of("..", "docs", "reference", "sandbox.md");
    private static final Pattern ROW = Pattern.compile("\\| `([A-Z ]+)` `(/\\S+)` \\| validated.*\\|");

    static KnownOperations ofReference() {
        Set<String> operations = new TreeSet<>();
        try {
            for (String line : Files.readAllLines(PAGE)) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    for (String method : row.group(1).split(" ")) {
                        operations.add(Coverage.normal(method + " " + row.group(2)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnownOperations(operations);
    }

    boolean has(String operation) {
        return operations.contains(Coverage.normal(operation));
    }
}
