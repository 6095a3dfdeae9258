package dev.bcsite.sandbox.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations that one of BigCommerce's OpenAPI files describes, in its order. */
final class Operations {

    private static final Pattern PATH = Pattern.compile("  ['\"]?(/[^'\":]*)['\"]?:.*");
    private static final Pattern METHOD = Pattern.compile("    ['\"]?(get|post|put|delete|patch)['\"]?:.*");

    private Operations() {}

    /** Such as {@code GET /v3/catalog/brands/{brand_id}}. */
    static List<String> of(Path folder, ContractFile contract) {
        List<String> operations = new ArrayList<>();
        boolean inPaths = false;
        String path = "";
        for (String line : lines(folder.resolve(contract.file()))) {
            if (line.matches("\\S.*")) {
                inPaths = line.startsWith("paths:");
            }
            Matcher atPath = PATH.matcher(line);
            Matcher atMethod = METHOD.matcher(line);
            if (inPaths && atPath.matches()) {
                path = atPath.group(1);
            } else if (inPaths && atMethod.matches()) {
                operations.add(atMethod.group(1).toUpperCase(Locale.ROOT) + " " + contract.base() + path);
            }
        }
        return operations;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
