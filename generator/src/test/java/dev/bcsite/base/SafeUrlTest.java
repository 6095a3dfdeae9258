package dev.bcsite.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SafeUrlTest {

    @Test
    void noTrickGetsThrough() {
        assertTrue(UrlTricks.UNSAFE.size() >= 150, () -> "only " + UrlTricks.UNSAFE.size() + " tricks");
        List<String> through = UrlTricks.UNSAFE.stream()
                .filter(url -> SafeUrl.parse(url).isPresent())
                .toList();

        assertEquals(List.of(), through);
    }

    @Test
    void whatShopsLinkToGetsThrough() {
        assertEquals("https://example.com", text("https://example.com"));
        assertEquals("HTTPS://Example.com:8443/a?b=c#d", text("HTTPS://Example.com:8443/a?b=c#d"));
        assertEquals("http://münchen.example/größe", text("http://münchen.example/größe"));
        assertEquals("/mugs/?page=2", text(" /mugs/?page=2\n"));
        assertEquals("#top", text("#top"));
        assertEquals("?page=2", text("?page=2"));
        assertEquals("mailto:a@b.example?subject=Hello%20there", text("mailto:a@b.example?subject=Hello there"));
        assertEquals("tel:+1%20(512)%20555-0100", text("tel:+1 (512) 555-0100"));
    }

    @Test
    void whatAnAttributeCouldNotHoldIsEncoded() {
        assertEquals("/a%20b%22%3C%3E%60%7B%7D%7C%5E", text("/a b\"<>`{}|^"));
        assertEquals("/50%25&%zz".replace("%zz", "%25zz"), text("/50%&%zz"));
        assertEquals("/a%20b", text("/a%20b"));
    }

    @Test
    void aUrlThatIsTooLongIsNone() {
        assertTrue(SafeUrl.parse("/" + "a".repeat(2047)).isPresent());
        assertEquals(Optional.empty(), SafeUrl.parse("/" + "a".repeat(2048)));
    }

    @Test
    void aPathKnowsThatItIsOne() {
        assertTrue(SafeUrl.parse("/http/").orElseThrow().isPath());
        assertFalse(SafeUrl.parse("/http/").orElseThrow().isAbsolute());
        assertTrue(SafeUrl.parse("HTTP://a.example").orElseThrow().isAbsolute());
        assertEquals("/caf%C3%A9/", SafeUrl.of(UrlPath.of("/café/")).toString());
    }

    @Test
    void randomTextsGiveHarmlessUrlsOnlyAndStayAsTheyAre() {
        String[] parts = {
            "java",
            "script",
            ":",
            "/",
            "//",
            "\\",
            "\t",
            "\n",
            " ",
            "\u0000",
            "https",
            "http",
            "example.com",
            "@",
            "#",
            "?",
            "%",
            "%2f",
            "%00",
            "\u2028",
            "\u200b",
            "data",
            "mailto",
            "a",
            ".",
            "..",
            "[",
            "]",
            "\"",
            "<",
            "&",
            "\ud83d"
        };
        for (long seed = 1; seed <= 50_000; seed++) {
            Random random = new Random(seed);
            StringBuilder url = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                url.append(parts[random.nextInt(parts.length)]);
            }
            String written = url.toString();
            long printed = seed;
            SafeUrl.parse(written).ifPresent(safe -> {
                String text = safe.toString();
                assertTrue(isHarmless(text), () -> "seed " + printed + ": " + text);
                assertEquals(Optional.of(safe), SafeUrl.parse(text), () -> "seed " + printed);
            });
        }
    }

    private static boolean isHarmless(String url) {
        if (url.startsWith("/") || url.startsWith("#") || url.startsWith("?")) {
            return !url.startsWith("//") && url.indexOf('\\') < 0 && url.chars().allMatch(unit -> unit > ' ');
        }
        String scheme =
                URI.create(url.replaceAll("[^\\x21-\\x7e]|[\\[\\]#]", "_")).getScheme();
        return List.of("http", "https", "mailto", "tel").contains(scheme);
    }

    private static String text(String url) {
        return SafeUrl.parse(url).orElseThrow().toString();
    }

    /** A blank in front keeps a URL from the short way, and is then dropped. */
    @Test
    void aPlainUrlIsTakenAsAnyOtherUrl() {
        String letters = "aZ09/.-_~?=&:@%#\\<é ";
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder url = new StringBuilder(random.nextInt(20) == 0 ? "HTTPS://" : "https://");
            for (int left = random.nextInt(14); left > 0; left--) {
                url.append(letters.charAt(random.nextInt(random.nextInt(3) == 0 ? letters.length() : 8)));
            }
            assertEquals(SafeUrl.parse(" " + url), SafeUrl.parse(url.toString()), "seed " + seed + ": " + url);
        }
    }
}
