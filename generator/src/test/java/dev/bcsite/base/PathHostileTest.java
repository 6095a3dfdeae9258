package dev.bcsite.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathHostileTest {

    private static final List<String> STEPS = List.of(
            "..",
            ".",
            "...",
            ". .",
            ".. ",
            ".git",
            ".htaccess",
            "..;",
            "%2e%2e",
            "%2E.",
            ".%2e",
            "%252e%252e",
            "..%00",
            "..%2f..",
            "..%5c..",
            "..\\..",
            "%c0%ae%c0%ae",
            "%ff",
            "%e0%80%ae",
            "\u2024\u2024/..",
            "..\u0000",
            "\u202e..",
            "a\u200b",
            "a\u0000b",
            "a\nb",
            "a\tb",
            "a\u0085",
            "a\u2028b",
            "\ud83d",
            "a%",
            "a%2",
            "a%zz",
            "a%00",
            "a%0a",
            "C:",
            "C:\\Windows",
            "\\\\host\\share",
            "con",
            "NUL",
            "aux.html",
            "Com1.txt",
            "lpt9",
            "prn .txt",
            "com\u00b9",
            "conin$",
            "name.",
            "name ",
            "name%20",
            "a:b",
            "a*b",
            "a?b",
            "a\"b",
            "a<b",
            "a>b",
            "a|b",
            "a#b",
            "file::$DATA",
            "x".repeat(201),
            "ä".repeat(101),
            "%2f",
            "%2f%2fevil",
            "");

    private static final List<String> FRAMES = List.of("/%s", "/%s/", "/a/%s/b/", "/a/b/%s", "%s/a");

    @Test
    void noStepThatLeadsAstrayMakesAPath() {
        List<String> through = new ArrayList<>();
        int tried = 0;
        for (String frame : FRAMES) {
            for (String step : STEPS) {
                String written = String.format(frame, step);
                boolean harmless = step.isEmpty() || step.startsWith("%2f");
                if (!harmless) {
                    tried++;
                    UrlPath.tryOf(written).ifPresent(path -> through.add(written));
                }
            }
        }
        assertEquals(List.of(), through);
        assertTrue(tried >= 200, "only " + tried + " vectors");
    }

    @Test
    void slashesInUnusualPlacesAreRefusedOrHarmless() {
        for (String written : List.of("///", "//evil.example", "/a//b", "/a//", "%2f%2fevil.example", "/%2fevil")) {
            assertEquals(Optional.empty(), UrlPath.tryOf(written), written);
        }
        for (String written : List.of("", "/", "//", "%2f")) {
            assertEquals(UrlPath.ROOT, UrlPath.of(written), written);
        }
    }

    @Test
    void noOutputPathLeavesItsFolder(@TempDir Path root) {
        Predicate<String> escapes = text -> {
            try {
                return !OutputPath.of(text).in(root).startsWith(root);
            } catch (InvalidPathException refused) {
                return false;
            }
        };
        for (String frame : FRAMES) {
            for (String step : STEPS) {
                String written = String.format(frame, step);
                assertFalse(escapes.test(written), written);
                assertFalse(escapes.test(written.substring(1)), written);
            }
        }
    }

    @Test
    void whatTheOutputRefusesIsSaid() {
        assertEquals(
                List.of(
                        "\"\" is empty",
                        "\"/etc/passwd\" has an empty segment",
                        "\"a/../b\" has the segment \"..\", which starts with a dot",
                        "\"a\\u0000\" has the invisible character U+0000",
                        "\"aux .txt\" has the segment \"aux .txt\", a device name on Windows"),
                List.of(
                        complaint(""),
                        complaint("/etc/passwd"),
                        complaint("a/../b"),
                        complaint("a\0"),
                        complaint("aux .txt")));
    }

    @Test
    void randomPathsAreInsideAndReadBackAsWritten(@TempDir Path root) {
        String[] parts = {
            "a",
            "B",
            "é",
            "e\u0301",
            "/",
            "/",
            ".",
            "..",
            "%2e",
            "%2f",
            "%c3%a9",
            "%25",
            " ",
            "+",
            "&",
            "~",
            "'",
            "ß",
            "index",
            ".html",
            "\\",
            "\u200f",
            "日本",
            "%",
            "@",
            "=",
            "\ud83d\ude00",
            "!",
            ","
        };
        int accepted = 0;
        for (long seed = 1; seed <= 50_000; seed++) {
            Random random = new Random(seed);
            StringBuilder written = new StringBuilder("/");
            for (int i = random.nextInt(7); i >= 0; i--) {
                written.append(parts[random.nextInt(parts.length)]);
            }
            Optional<UrlPath> path = UrlPath.tryOf(written.toString());
            if (path.isPresent()) {
                accepted++;
                String printed = "seed " + seed + ": " + written;
                assertEquals(path.get(), UrlPath.of(path.get().encoded()), printed);
                assertTrue(path.get().encoded().matches("/[A-Za-z0-9/._~!$&'()*+,;=@%-]*"), printed);
                assertTrue(path.get().file().in(root).startsWith(root), printed);
                assertTrue(SafeUrl.parse(path.get().encoded()).isPresent(), printed);
            }
        }
        assertTrue(accepted > 5_000, "only " + accepted + " of 50000 were paths at all");
    }

    private static String complaint(String text) {
        try {
            return OutputPath.of(text).toString();
        } catch (InvalidPathException e) {
            return e.getMessage();
        }
    }
}
