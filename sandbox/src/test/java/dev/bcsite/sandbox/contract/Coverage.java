package dev.bcsite.sandbox.contract;

import dev.bcsite.sandbox.ReferencePage;
import dev.bcsite.sandbox.api.LeftOut;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of BigCommerce's operations the sandbox has, and the table of them in the reference.
 *
 * <p>An operation counts as validated when a request and its successful answer were held against the contract.
 */
final class Coverage {

    private static final String BEGIN = "<!-- operations: written by ContractTest -->";
    private static final String END = "<!-- end of operations -->";

    private static final String VALIDATED = "validated";

    private final Set<String> validated = new TreeSet<>();

    synchronized void add(Set<String> operations) {
        operations.stream().map(Coverage::normal).forEach(validated::add);
    }

    synchronized Set<String> validated() {
        return new TreeSet<>(validated);
    }

    /** The operation whatever its ids are called. */
    static String normal(String operation) {
        return operation.replaceAll("\\{[^}]*}", "{}");
    }

    /** Operations that no store without the right plan, theme or moment answers with success. */
    static Set<String> onlyRefused() {
        return new TreeSet<>(lines("only-refused.txt").keySet());
    }

    /** Operations of BigCommerce that the sandbox leaves out on purpose. */
    static Set<String> leftOut() {
        LeftOut leftOut = LeftOut.read();
        return operations().stream()
                .filter(operation -> leftOut.what(operation).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> operations() {
        return Stream.of(ContractFile.values())
                .flatMap(file -> Operations.of(folder(), file).stream())
                .toList();
    }

    private static Path folder() {
        return Path.of(System.getProperty("bcsite.contracts"), "openapi");
    }

    /** The reference must say what is true today; with {@code -Dbcsite.write-docs=true} it is made to. */
    void assertDocumented() throws IOException {
        ReferencePage.assertSays(BEGIN, END, table());
    }

    private String table() {
        List<String> lines = new ArrayList<>(List.of("| operation | |", "|---|---|"));
        int done = 0;
        int all = 0;
        for (ContractFile file : ContractFile.values()) {
            for (Map.Entry<String, List<String>> path :
                    byPath(Operations.of(folder(), file)).entrySet()) {
                Map<String, List<String>> methods = new LinkedHashMap<>();
                for (String method : path.getValue()) {
                    String said = said(method + " " + path.getKey());
                    methods.computeIfAbsent(said, key -> new ArrayList<>()).add(method);
                    done += said.startsWith(VALIDATED) ? 1 : 0;
                    all++;
                }
                methods.forEach((said, some) ->
                        lines.add("| `" + String.join(" ", some) + "` `" + path.getKey() + "` | " + said + " |"));
            }
        }
        String head = done + " of the " + all + " operations are there and validated, both ways.";
        return head + "\n\n" + String.join("\n", lines) + "\n";
    }

    private static Map<String, List<String>> byPath(List<String> operations) {
        Map<String, List<String>> paths = new LinkedHashMap<>();
        for (String operation : operations) {
            String[] parts = operation.split(" ");
            paths.computeIfAbsent(parts[1], key -> new ArrayList<>()).add(parts[0]);
        }
        return paths;
    }

    private String said(String operation) {
        if (validated().contains(normal(operation))) {
            return VALIDATED;
        }
        Optional<String> refused = Optional.ofNullable(lines("only-refused.txt").get(normal(operation)));
        Optional<String> elsewhere = Optional.ofNullable(lines("elsewhere.txt").get(operation));
        return elsewhere
                .or(() -> refused.map(reason -> "refused: " + reason))
                .or(() -> LeftOut.read().what(operation).map(what -> "left out: " + what))
                .orElse("**missing**");
    }

    /** Lines of an operation and what is said of it. */
    private static Map<String, String> lines(String resource) {
        Map<String, String> reasons = new LinkedHashMap<>();
        try (InputStream in = Coverage.class.getResourceAsStream(resource)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int bar = line.indexOf(" | ");
                if (bar > 0) {
                    reasons.put(
                            line.substring(0, bar).strip(),
                            line.substring(bar + 3).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reasons;
    }
}
