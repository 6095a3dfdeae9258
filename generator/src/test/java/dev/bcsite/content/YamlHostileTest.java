package dev.bcsite.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlHostileTest {

    @Test
    void bombsAreRefusedAtOnce() {
        for (String bomb : List.of(
                "[".repeat(100_000),
                "a: " + "[".repeat(60_000),
                "a: " + "{b: ".repeat(15_000),
                "- ".repeat(30_000),
                "? ".repeat(30_000),
                "a: " + "x".repeat(4_000_000),
                "a: \"" + "x".repeat(70_000) + "\"",
                "a: &a [*a]",
                "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                "<<: *x",
                "%YAML 9.9\n---\na: b",
                "%TAG ! tag:evil,2026:\n---\na: !x b",
                "\u0000",
                "a: \u0007",
                "a: \"\\u0000\"\n\"",
                "a: |\n" + " ".repeat(65_000) + "x\n\tb",
                "\"" + "\\".repeat(60_000),
                "#" + "#".repeat(70_000))) {
            assertTimeout(Duration.ofSeconds(2), () -> {
                YamlDocument yaml = YamlDocument.parse("a.yaml", bomb);
                assertFalse(yaml.problems().isEmpty(), () -> bomb.substring(0, Math.min(40, bomb.length())));
            });
        }
    }

    @Test
    void manyKeysWithinTheLimitAreReadQuickly() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 7_000; i++) {
            text.append('k').append(i).append(": 1\n");
        }
        assertTimeout(Duration.ofSeconds(2), () -> {
            YamlDocument yaml = YamlDocument.parse("a.yaml", text.toString());
            assertEquals(7_000, yaml.root().keys().size());
        });
    }

    @Test
    void sixteenLevelsAreReadAndSeventeenAreNot() {
        assertEquals(
                List.of(),
                YamlDocument.parse("a", "a: " + "[".repeat(15) + "]".repeat(15)).problems());
        assertEquals(
                "a:1: is nested deeper than 16 levels; make it flatter",
                YamlDocument.parse("a", "a: " + "[".repeat(17) + "]".repeat(17))
                        .problems()
                        .get(0)
                        .toString());
    }

    @Test
    void randomTextsGiveProblemsAndNeverExceptions() {
        String[] parts = {
            "a", ": ", ":", "\n", "\n  ", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "&x ", "*x", "!t ", "#", "? ",
            "---", "...", "\t", ",", "%", "@", "`", "\u00a0", "\ud83d", "\u0000", "true", "1", "~", "<<", "\\",
            "\uFEFF", "\u2028", "\r"
        };
        for (long seed = 1; seed <= 30_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(16); i >= 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            try {
                YamlMap root = YamlDocument.parse("a", text.toString()).root();
                root.keys().forEach(root::text);
                root.unknownKeys(List.of("title"));
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + text, e);
            }
        }
    }
}
