package dev.bcsite.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documentation as tests read it: README, CONTRIBUTING and everything below {@code docs}. */
final class Docs {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** A comment on a line of its own, and the fenced block right below it. */
    private static final Pattern SNIPPET =
            Pattern.compile("(?m)^<!-- ([^\\n]+) -->\\n```\\w*\\n(.*?)^```$", Pattern.DOTALL);

    private Docs() {}

    /**
     * A fenced block that a comment introduces.
     *
     * @param where the page, and the line of the comment
     * @param note what the comment says: {@code quoted from content/bcsite.yaml}
     * @param text ends in a line feed
     */
    record Snippet(String where, String note, String text) {}

    static String page(String name) throws IOException {
        return Files.readString(ROOT.resolve(name));
    }

    /** Every page, by its path from the root. */
    static List<String> pages() throws IOException {
        List<String> pages =
                new ArrayList<>(List.of("ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "README.md"));
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .forEach(pages::add);
        }
        return pages;
    }

    /** The snippets whose comment begins with these words. */
    static List<Snippet> snippets(String beginning) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        for (String page : pages()) {
            String text = page(page);
            Matcher snippet = SNIPPET.matcher(text);
            while (snippet.find()) {
                long line = text.substring(0, snippet.start()).lines().count() + 1;
                if (snippet.group(1).startsWith(beginning)) {
                    snippets.add(new Snippet(page + ":" + line, snippet.group(1), snippet.group(2)));
                }
            }
        }
        return snippets;
    }

    /** The names in the first column of the tables below a heading, up to the next heading of any level. */
    static TreeSet<String> names(String page, String heading) throws IOException {
        String text = "\n" + page(page);
        int start = text.indexOf("\n" + heading + "\n");
        if (start < 0) {
            throw new AssertionError(page + " has no heading \"" + heading + "\"");
        }
        String section = text.substring(start + heading.length() + 2).split("\n#+ ", 2)[0];
        TreeSet<String> names = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `([^`]+)` \\|").matcher(section);
        while (row.find()) {
            names.add(row.group(1));
        }
        return names;
    }
}
