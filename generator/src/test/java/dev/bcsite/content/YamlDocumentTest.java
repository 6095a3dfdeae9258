package dev.bcsite.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.base.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class YamlDocumentTest {

    @Test
    void valuesHaveTheTypeTheyAreWrittenIn() {
        YamlMap root = read("""
                title: Austin Cup
                country: no
                code: 010
                year: 2026
                on: true
                quoted: "true"
                tags: [a, b]
                one: c
                nothing:
                menu: {label: About, order: -2}
                """);

        assertEquals(Optional.of("Austin Cup"), root.text("title"));
        assertEquals(Optional.of("no"), root.text("country"));
        assertEquals(Optional.of("010"), root.text("code"));
        assertEquals(Optional.of(2026L), root.number("year"));
        assertEquals(Optional.of("2026"), root.text("year"));
        assertEquals(Optional.of(true), root.flag("on"));
        assertEquals(Optional.of("true"), root.text("quoted"));
        assertEquals(List.of("a", "b"), root.texts("tags"));
        assertEquals(List.of("c"), root.texts("one"));
        assertEquals(Optional.empty(), root.text("nothing"));
        assertEquals(List.of(), root.texts("absent"));
        assertEquals(Optional.of(-2L), root.map("menu").flatMap(menu -> menu.number("order")));
    }

    @Test
    void aWrongTypeNamesItsLineAndWhatWasFound() {
        YamlDocument yaml = YamlDocument.parse("content/about.md", """
                title: [a]
                draft: "true"
                order: 1.5
                tags:
                  - a
                  - {b: c}
                menu: About
                layout: wide
                """, 2);
        YamlMap root = yaml.root();
        root.text("title");
        root.flag("draft");
        root.number("order");
        root.texts("tags");
        root.map("menu");
        root.oneOf("layout", List.of("wide-screen", "narrow"));

        assertEquals("""
                content/about.md:2: "title" must be text, found a list
                content/about.md:3: "draft" must be true or false, found the text "true"
                content/about.md:4: "order" must be a whole number, found the number 1.5
                content/about.md:7: item 2 of "tags" must be text, found a group of keys
                content/about.md:8: "menu" must be a group of keys, found the text "About"
                content/about.md:9: "layout" cannot be "wide"; write one of wide-screen, narrow
                """, problems(yaml));
    }

    @Test
    void anUnknownKeyIsMetWithTheNearestKnownOne() {
        YamlDocument yaml = YamlDocument.parse("content/about.md", "title: A\n\ntitel: B\nfoo: C\n", 2);
        yaml.root().unknownKeys(Set.of("title", "tags"));

        assertEquals("""
                content/about.md:4: unknown key "titel"; did you mean "title"?
                content/about.md:5: unknown key "foo"; known names are tags, title
                """, problems(yaml));
    }

    @Test
    void whereIsTheLineOfTheKey() {
        YamlMap root = read("a:\n  - x\nb:\n  c: d\n");

        assertEquals("bcsite.yaml:1", root.where("a"));
        assertEquals("bcsite.yaml:4", root.map("b").orElseThrow().where("c"));
        assertEquals("bcsite.yaml:2", root.list("a").orElseThrow().get(0).where());
    }

    @Test
    void brokenYamlIsSaidInPlainWords() {
        assertBroken(
                "bcsite.yaml:1: has a \":\" where none can be; put quotes around a value that has \": \" in it",
                "a: b: c");
        assertBroken("bcsite.yaml:2: is indented with a tab; use spaces", "a:\n\tb: c");
        assertBroken("bcsite.yaml:2: has a key without a value; write \"key: value\"", "a: b\nc\nd: e");
        assertBroken(
                "bcsite.yaml:1: opens a quote that is not closed properly; close it, or double it inside",
                "a: \"b\nc: d");
        assertBroken("bcsite.yaml:1: opens a \"[\" that is not closed properly; close it", "a: [b, c\nd: e");
        assertBroken("bcsite.yaml:2: does not fit the lines above it; check the indentation", "  a: b\n c: d");
        assertBroken("bcsite.yaml:1: starts a value with a reserved character; put the value in quotes", "a: @b");
        assertBroken("bcsite.yaml:1: the file must be a group of keys, found a list", "- a");
    }

    @Test
    void everythingBeyondPlainValuesIsRefused() {
        assertBroken("bcsite.yaml:1: uses an anchor (\"&\"); remove it, or put the text in quotes", "a: &x b");
        assertBroken("bcsite.yaml:1: uses an alias (\"*\"); write the value out, or put it in quotes", "a: *x");
        assertBroken(
                "bcsite.yaml:1: uses a tag (\"!\"); remove it, or put the text in quotes", "a: !!java.net.URL [b]");
        assertBroken(
                "bcsite.yaml:2: starts a second document; remove the line \"---\" and what follows",
                "a: b\n---\n---\nc: d");
        assertBroken("bcsite.yaml:1: has a key that is not a single word; write \"key: value\"", "? [a]\n: b");
        assertBroken(
                "bcsite.yaml:2: the key \"a\" stands here a second time, after bcsite.yaml:1; remove one of them",
                "a: b\na: c");
    }

    @Test
    void anEmptyFileHasNoKeysAndNoProblems() {
        for (String text : List.of("", "\n\n", "# only a comment\n", "\uFEFF", "---\n", "~")) {
            YamlDocument yaml = YamlDocument.parse("bcsite.yaml", text);
            assertEquals(List.of(), yaml.root().keys(), text);
            assertEquals(List.of(), yaml.problems(), text);
        }
    }

    private static YamlMap read(String text) {
        YamlDocument yaml = YamlDocument.parse("bcsite.yaml", text);
        assertEquals(List.of(), yaml.problems());
        return yaml.root();
    }

    private static void assertBroken(String message, String text) {
        assertEquals(message + "\n", problems(YamlDocument.parse("bcsite.yaml", text)));
    }

    private static String problems(YamlDocument yaml) {
        StringBuilder lines = new StringBuilder();
        for (Problem problem : yaml.problems()) {
            lines.append(problem).append('\n');
        }
        return lines.toString();
    }
}
