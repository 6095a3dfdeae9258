package dev.bcsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.SiteConfig;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problems;
import dev.bcsite.content.ContentLibrary;
import dev.bcsite.content.ContentOptions;
import dev.bcsite.render.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the snippets of README and docs honest: quotes are in the file they name, examples are read by the real readers. */
class ReadmeTest {

    private static final String QUOTED = "quoted from ";
    private static final String EXTRA_FILE = " with ";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)\\s]*)?\\)");

    @TempDir
    Path folder;

    @Test
    void everyQuoteIsAContiguousPartOfTheFileItNames() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Docs.Snippet> quotes = Docs.snippets(QUOTED);
        for (Docs.Snippet quote : quotes) {
            String file = quote.note().substring(QUOTED.length());
            if (!isPartOf(lines(quote.text()), lines(Docs.page(file)))) {
                wrong.add(quote.where() + " quotes what " + file + " does not have");
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(quotes.stream().anyMatch(quote -> quote.where().startsWith("README.md:")), "README quotes nothing");
    }

    @Test
    void everyConfigurationShownIsRead() throws IOException {
        List<String> wrong = new ArrayList<>();
        Path scripts = Files.createDirectories(folder.resolve("scripts"));
        for (String script : List.of("look.js", "checkout.js")) {
            Files.writeString(scripts.resolve(script), "// of docs/how-to/own-checkout.md");
        }
        List<Docs.Snippet> configurations = Docs.snippets("a bcsite.yaml");
        for (Docs.Snippet shown : configurations) {
            Path file = Files.writeString(folder.resolve("bcsite.yaml"), shown.text());
            try {
                SiteConfig.read(file);
            } catch (BcsiteException e) {
                wrong.add(shown.where() + ": " + e.getMessage());
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(configurations.size() > 1, "the docs show no configuration");
    }

    @Test
    void everyDocumentShownIsRead() throws IOException {
        Problems problems = new Problems();
        List<Docs.Snippet> documents = Docs.snippets("a document: ");
        for (Docs.Snippet shown : documents) {
            Path file = folder.resolve(shown.note().replaceFirst(".*: ", ""));
            Files.createDirectories(file.getParent());
            Files.writeString(file, shown.text());
        }
        assertEquals(
                documents.size(),
                ContentLibrary.read(folder, ContentOptions.DEFAULT, problems)
                        .documents()
                        .size());
        assertEquals(List.of(), problems.list());
        assertTrue(documents.size() > 1, "the docs show no document");
    }

    @Test
    void everyThemeShownIsLoaded() throws IOException {
        List<Docs.Snippet> themes = Docs.snippets("a theme.yaml");
        for (Docs.Snippet shown : themes) {
            Path theme = Files.createTempDirectory(folder, "look");
            Files.writeString(theme.resolve("theme.yaml"), shown.text());
            Files.createDirectories(theme.resolve("assets"));
            Files.writeString(theme.resolve("assets/extra.css"), ":root { --brand: #7a1f3d; }\n");
            if (shown.note().contains(EXTRA_FILE)) {
                Path strings = theme.resolve(shown.note().split(EXTRA_FILE)[1]);
                Files.createDirectories(strings.getParent());
                Files.writeString(strings, "home: Accueil\n");
            }
            assertEquals(
                    "Menu",
                    Theme.load(theme.getFileName().toString(), folder)
                            .strings("en")
                            .text("menu"));
        }
        assertTrue(themes.size() > 1, "the docs show no theme");
    }

    @Test
    void everyLinkBetweenPagesLeadsToAFile() throws IOException {
        List<String> dead = new ArrayList<>();
        for (String page : Docs.pages()) {
            Matcher link = LINK.matcher(withoutCode(Docs.page(page)));
            while (link.find()) {
                boolean elsewhere = link.group(1).matches("(https?|mailto):.*");
                Path target =
                        Docs.ROOT.resolve(page).resolveSibling(link.group(1)).normalize();
                if (!elsewhere && !Files.exists(target)) {
                    dead.add(page + ": " + link.group(1));
                }
            }
        }
        assertEquals(List.of(), dead);
    }

    /** Source files indent what they hold; the same for all lines of a quote. */
    private static boolean isPartOf(List<String> quote, List<String> file) {
        for (int from = 0; from + quote.size() <= file.size(); from++) {
            List<String> window = file.subList(from, from + quote.size());
            int indent = window.get(0).length() - window.get(0).stripLeading().length();
            int shown = quote.get(0).length() - quote.get(0).stripLeading().length();
            if (indent >= shown && without(window, indent - shown).equals(quote)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> without(List<String> lines, int indent) {
        String blanks = " ".repeat(indent);
        return lines.stream()
                .map(line -> line.startsWith(blanks) ? line.substring(indent) : line)
                .toList();
    }

    private static List<String> lines(String text) {
        return Arrays.asList(text.split("\\R"));
    }

    private static String withoutCode(String markdown) {
        return markdown.replaceAll("(?ms)^```.*?^```$", "").replaceAll("`[^`\\n]*`", "");
    }
}
