package dev.bcsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bcsite.SiteConfig;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problems;
import dev.bcsite.content.ContentLibrary;
import dev.bcsite.content.ContentOptions;
import dev.bcsite.content.YamlDocument;
import dev.bcsite.content.YamlMap;
import dev.bcsite.render.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * Keeps the reference equal to the code.
 *
 * <p>A reader that meets a key which resembles none of its own lists all that it knows; so the readers themselves say
 * what should be documented.
 */
class ReferenceTest {

    private static final String STRANGE = "xxxxxxxxxxxxxxxxxxxxxxxx";
    private static final String CONFIGURATION = "docs/reference/configuration.md";
    private static final String VIEWS = "dev.bcsite.site.view.";

    @TempDir
    Path folder;

    @Test
    void configurationAndSchemaHaveTheKeysOfTheReader() throws IOException {
        YamlMap schema = schema();

        TreeSet<String> keys = configKeys("%s: 1");
        assertEquals(keys, properties(schema));
        assertEquals(keys, Docs.names(CONFIGURATION, "## Keys"));

        TreeSet<String> permalinks = configKeys("permalinks: {%s: 1}");
        assertEquals(permalinks, properties(at(schema, "properties", "permalinks")));
        assertEquals(permalinks, Docs.names(CONFIGURATION, "### permalinks"));
    }

    @Test
    void configurationAndSchemaHaveTheKeysOfAStorefront() throws IOException {
        TreeSet<String> keys = configKeys("storefronts: [{%s: 1}]");

        assertEquals(keys, properties(at(schema(), "properties", "storefronts", "items")));
        assertEquals(keys, Docs.names(CONFIGURATION, "### storefronts"));
    }

    @Test
    void configurationAndSchemaHaveTheKeysOfAStore() throws IOException {
        TreeSet<String> keys = configKeys("store: {seed: sample, %s: 1}");
        YamlMap group = at(schema(), "properties", "store")
                .list("oneOf")
                .orElseThrow()
                .get(1)
                .map()
                .orElseThrow();
        TreeSet<String> documented = Docs.names(CONFIGURATION, "### store");
        documented.removeIf(name -> name.startsWith("store:"));

        assertEquals(keys, properties(group));
        assertEquals(keys, documented);
    }

    @Test
    void theSchemaIsClosedAndDescribesEveryKey() throws IOException {
        for (YamlMap group : groups(schema()).toList()) {
            assertEquals(
                    "false",
                    group.text("additionalProperties").orElse("(open)"),
                    group.keys().toString());
            YamlMap properties = group.map("properties").orElseThrow();
            for (String key : properties.keys()) {
                assertFalse(
                        properties.map(key).orElseThrow().text("description").isEmpty(), key);
            }
        }
    }

    @Test
    void frontMatterHasTheKeysOfTheReader() throws IOException {
        Files.writeString(folder.resolve("a.md"), "---\n" + STRANGE + ": 1\n---\n");
        Problems problems = new Problems();
        ContentLibrary.read(folder, ContentOptions.DEFAULT, problems);

        assertEquals(known(problems.list().toString()), Docs.names("docs/reference/front-matter.md", "# Front matter"));
    }

    @Test
    void themesHaveTheKeysOfTheReader() throws IOException {
        assertEquals(themeKeys("%s: 1"), Docs.names("docs/reference/themes.md", "## theme.yaml"));
        assertEquals(themeKeys("images: {%s: 1}"), Docs.names("docs/reference/themes.md", "### images"));
        assertEquals(themeKeys("pages: {%s: 1}"), Docs.names("docs/reference/themes.md", "### pages"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"generate", "preview", "sandbox"})
    void commandsHaveTheOptionsOfEachVerb(String verb) throws IOException {
        TreeSet<String> documented = Docs.names("docs/reference/commands.md", "## " + verb);
        if (verb.equals("preview")) {
            documented.addAll(Docs.names("docs/reference/commands.md", "## generate"));
        }

        assertEquals(options(verb), documented);
    }

    @Test
    void templateVariablesHaveThePartsOfEveryView() throws Exception {
        String page = Docs.page("docs/reference/template-variables.md");
        Matcher heading = Pattern.compile("(?m)^## ([A-Z]\\w+)$").matcher(page);
        TreeSet<String> documented = new TreeSet<>();
        while (heading.find()) {
            documented.add(heading.group(1));
        }
        TreeSet<String> views = new TreeSet<>();
        for (Class<?> view : views()) {
            views.add(view.getSimpleName());
            TreeSet<String> parts = new TreeSet<>();
            for (RecordComponent part : view.getRecordComponents()) {
                parts.add(part.getName());
            }
            assertEquals(
                    parts,
                    Docs.names("docs/reference/template-variables.md", "## " + view.getSimpleName()),
                    view.getSimpleName());
        }
        assertEquals(views, documented);
    }

    /** Every view, and what is nested in it; markup is plain HTML to a template. */
    private static List<Class<?>> views() throws IOException, ClassNotFoundException {
        Path sources = Docs.ROOT.resolve("generator/src/main/java/dev/bcsite/site/view");
        List<String> names;
        try (Stream<Path> files = Files.list(sources)) {
            names = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals("package-info") && !name.equals("Markup"))
                    .toList();
        }
        TreeSet<String> all = new TreeSet<>();
        for (String name : names) {
            all.add(VIEWS + name);
            Arrays.stream(Class.forName(VIEWS + name).getDeclaredClasses())
                    .map(Class::getName)
                    .forEach(all::add);
        }
        List<Class<?>> views = new java.util.ArrayList<>();
        for (String name : all) {
            views.add(Class.forName(name));
        }
        return views;
    }

    private TreeSet<String> configKeys(String form) throws IOException {
        Path file = Files.writeString(folder.resolve("bcsite.yaml"), form.formatted(STRANGE) + "\n");
        return known(problem(() -> SiteConfig.read(file)));
    }

    private TreeSet<String> themeKeys(String form) throws IOException {
        Path theme = Files.createDirectories(folder.resolve("look"));
        Files.writeString(theme.resolve("theme.yaml"), "extends: default\n" + form.formatted(STRANGE) + "\n");
        return known(problem(() -> Theme.load("look", folder)));
    }

    private static String problem(Reading reading) throws IOException {
        try {
            reading.read();
        } catch (BcsiteException e) {
            return e.getMessage();
        }
        throw new AssertionError("an unknown key was accepted");
    }

    private static TreeSet<String> known(String message) {
        Matcher list = Pattern.compile("unknown key \"" + STRANGE + "\"; known names are ([\\w, -]+)")
                .matcher(message);
        if (!list.find()) {
            throw new AssertionError("no list of known names in: " + message);
        }
        return new TreeSet<>(List.of(list.group(1).split(", ")));
    }

    private TreeSet<String> options(String verb) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(new Terminal(stream, stream, Map.of(), folder, false), "help", verb);
        Matcher option = Pattern.compile("(?m)^ +(--[\\w-]+(=\\w+)?) ").matcher(out.toString(StandardCharsets.UTF_8));
        TreeSet<String> options = new TreeSet<>();
        while (option.find()) {
            options.add(option.group(1));
        }
        return options;
    }

    private static YamlMap schema() throws IOException {
        YamlDocument schema = YamlDocument.parse("schema", Docs.page("docs/reference/bcsite.schema.json"));
        assertEquals(List.of(), schema.problems());
        return schema.root();
    }

    private static YamlMap at(YamlMap schema, String... steps) {
        YamlMap found = schema;
        for (String step : steps) {
            found = found.map(step).orElseThrow();
        }
        return found;
    }

    private static TreeSet<String> properties(YamlMap group) {
        return new TreeSet<>(group.map("properties").orElseThrow().keys());
    }

    /** The schemas of all groups of keys, however deep. */
    private static Stream<YamlMap> groups(YamlMap schema) {
        Stream<YamlMap> own = schema.has("properties") ? Stream.of(schema) : Stream.of();
        Stream<YamlMap> below = schema.keys().stream()
                .filter(key -> schema.value(key).isPresent())
                .flatMap(key -> {
                    var value = schema.value(key).orElseThrow();
                    return value.isMap()
                            ? value.map().stream()
                            : value.isList()
                                    ? value.list().orElseThrow().stream()
                                            .flatMap(item -> item.isMap() ? item.map().stream() : Stream.of())
                                    : Stream.of();
                });
        return Stream.concat(own, below.flatMap(ReferenceTest::groups));
    }

    private interface Reading {

        void read() throws IOException;
    }
}
