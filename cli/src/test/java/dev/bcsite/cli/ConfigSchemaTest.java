package dev.bcsite.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.bcsite.SiteConfig;
import dev.bcsite.content.YamlDocument;
import dev.bcsite.content.YamlMap;
import dev.bcsite.content.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the schema for editors, and the page about the configuration, equal to what the reader accepts. */
class ConfigSchemaTest {

    private static final String PAGE = "docs/reference/configuration.md";

    @TempDir
    Path folder;

    @Test
    void theTopHasTheKeysOfTheReader() throws IOException {
        TreeSet<String> keys = keys("%s: 1");

        assertEquals(keys, properties(schema()));
        assertEquals(keys, Docs.names(PAGE, "## Keys"));
    }

    @Test
    void aStorefrontHasTheKeysOfTheReader() throws IOException {
        TreeSet<String> keys = keys("storefronts: [{%s: 1}]");

        assertEquals(keys, properties(at(schema(), "properties", "storefronts", "items")));
        assertEquals(keys, Docs.names(PAGE, "### storefronts"));
    }

    @Test
    void aStoreHasTheKeysOfTheReader() throws IOException {
        TreeSet<String> keys = keys("store: {seed: sample, %s: 1}");
        List<YamlValue> forms =
                at(schema(), "properties", "store").list("oneOf").orElseThrow();
        TreeSet<String> documented = Docs.names(PAGE, "### store");
        documented.removeIf(name -> name.startsWith("store:"));

        assertEquals(keys, properties(forms.get(1).map().orElseThrow()));
        assertEquals(keys, documented);
    }

    @Test
    void permalinksHaveTheKeysOfTheReader() throws IOException {
        TreeSet<String> keys = keys("permalinks: {%s: 1}");

        assertEquals(keys, properties(at(schema(), "properties", "permalinks")));
        assertEquals(keys, Docs.names(PAGE, "### permalinks"));
    }

    @Test
    void whatIsForBigCommerceHasTheKeysOfTheReader() throws IOException {
        for (String group : List.of("routes", "webhooks", "scripts", "checkoutScript")) {
            boolean isList = group.equals("scripts");
            TreeSet<String> keys = keys("storefronts: [{" + group + ": " + (isList ? "[{%s: 1}]" : "{%s: 1}") + "}]");
            YamlMap schema = at(schema(), "properties", "storefronts", "items", "properties", group);

            assertEquals(keys, properties(isList ? at(schema, "items") : schema));
            assertEquals(keys, Docs.names(PAGE, "### " + group));
        }
    }

    @Test
    void everyGroupIsClosedAndEveryKeyDescribed() throws IOException {
        List<YamlMap> groups = groups(schema()).toList();
        for (YamlMap group : groups) {
            assertEquals("false", group.text("additionalProperties").orElse("(open)"), properties(group)::toString);
            YamlMap keys = group.map("properties").orElseThrow();
            for (String key : keys.keys()) {
                assertFalse(keys.map(key).orElseThrow().text("description").isEmpty(), key);
            }
        }
        assertEquals(8, groups.size());
    }

    private TreeSet<String> keys(String form) throws IOException {
        Path file = Files.writeString(folder.resolve("bcsite.yaml"), form.formatted(KnownNames.STRANGE) + "\n");
        return KnownNames.of(() -> SiteConfig.read(file));
    }

    /** JSON is YAML, so our own reader can read it. */
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
                .flatMap(key -> schema.value(key).stream())
                .flatMap(value -> value.isList() ? value.list().orElseThrow().stream() : Stream.of(value))
                .filter(YamlValue::isMap)
                .map(value -> value.map().orElseThrow());
        return Stream.concat(own, below.flatMap(ConfigSchemaTest::groups));
    }
}
