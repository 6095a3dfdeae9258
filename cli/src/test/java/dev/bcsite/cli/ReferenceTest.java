package dev.bcsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.base.Problems;
import dev.bcsite.content.ContentLibrary;
import dev.bcsite.content.ContentOptions;
import dev.bcsite.render.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps the tables of the reference equal to the code. */
class ReferenceTest {

    private static final String FRONT_MATTER = "docs/reference/front-matter.md";
    private static final String THEMES = "docs/reference/themes.md";
    private static final String COMMANDS = "docs/reference/commands.md";
    private static final String VARIABLES = "docs/reference/template-variables.md";
    private static final String VIEWS = "dev.bcsite.site.view.";

    @TempDir
    Path folder;

    @Test
    void frontMatterHasTheKeysOfTheReader() throws IOException {
        Files.writeString(folder.resolve("a.md"), "---\n" + KnownNames.STRANGE + ": 1\n---\n");
        Problems problems = new Problems();
        ContentLibrary.read(folder, ContentOptions.DEFAULT, problems);

        assertEquals(KnownNames.in(problems.list().toString()), Docs.names(FRONT_MATTER, "# Front matter"));
    }

    @Test
    void themesHaveTheKeysOfTheReader() throws IOException {
        assertEquals(themeKeys("%s: 1"), Docs.names(THEMES, "## theme.yaml"));
        assertEquals(themeKeys("images: {%s: 1}"), Docs.names(THEMES, "### images"));
        assertEquals(themeKeys("pages: {%s: 1}"), Docs.names(THEMES, "### pages"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "preview", "rollback", "plan", "apply", "doctor", "why", "function", "sandbox"})
    void commandsHaveTheOptionsOfEachVerb(String verb) throws IOException {
        TreeSet<String> documented = Docs.names(COMMANDS, "## " + verb);
        if (!List.of("generate", "rollback", "function", "sandbox").contains(verb)) {
            documented.addAll(Docs.names(COMMANDS, "## generate"));
        }

        assertEquals(options(verb), documented);
    }

    @Test
    void templateVariablesHaveEveryViewAndNoOther() throws Exception {
        TreeSet<String> documented = new TreeSet<>();
        Matcher heading = Pattern.compile("(?m)^## ([A-Z]\\w+)$").matcher(Docs.page(VARIABLES));
        while (heading.find()) {
            documented.add(heading.group(1));
        }

        assertEquals(new TreeSet<>(views().stream().map(Class::getSimpleName).toList()), documented);
    }

    @Test
    void templateVariablesHaveThePartsOfEveryView() throws Exception {
        for (Class<?> view : views()) {
            TreeSet<String> parts = new TreeSet<>();
            for (RecordComponent part : view.getRecordComponents()) {
                parts.add(part.getName());
            }
            assertEquals(parts, Docs.names(VARIABLES, "## " + view.getSimpleName()), view::getSimpleName);
        }
    }

    private TreeSet<String> themeKeys(String form) throws IOException {
        Path theme = Files.createDirectories(folder.resolve("look"));
        String settings = "extends: default\n" + form.formatted(KnownNames.STRANGE) + "\n";
        Files.writeString(theme.resolve("theme.yaml"), settings);
        return KnownNames.of(() -> Theme.load("look", folder));
    }

    private TreeSet<String> options(String verb) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertEquals(0, Main.run(new Terminal(stream, stream, Map.of(), folder, false), "help", verb));
        Matcher option =
                Pattern.compile("(?m)^ +(--[\\w-]+(=\\w+)?)(?=[\\s\\[])").matcher(out.toString(StandardCharsets.UTF_8));
        TreeSet<String> options = new TreeSet<>();
        while (option.find()) {
            options.add(option.group(1));
        }
        return options;
    }

    /** Every view, and what is nested in it. Markup is no view: to a template it is HTML. */
    private static List<Class<?>> views() throws IOException, ClassNotFoundException {
        List<String> names;
        try (Stream<Path> files = Files.list(Docs.ROOT.resolve("generator/src/main/java/dev/bcsite/site/view"))) {
            names = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info") && !name.equals("Markup"))
                    .sorted()
                    .toList();
        }
        List<Class<?>> views = new ArrayList<>();
        for (String name : names) {
            Class<?> view = Class.forName(VIEWS + name);
            views.add(view);
            views.addAll(Arrays.asList(view.getDeclaredClasses()));
        }
        return views;
    }
}
