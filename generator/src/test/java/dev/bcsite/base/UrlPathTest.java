package dev.bcsite.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UrlPathTest {

    @Test
    void aPathIsTheSameHoweverItIsWritten() {
        for (String written :
                List.of("/café/cup/", "café/cup", "/caf%C3%A9/cup", "/cafe\u0301/cup/", "caf%c3%a9/cup/")) {
            assertEquals("/café/cup/", UrlPath.of(written).toString(), written);
        }
        assertEquals("/a+b/", UrlPath.of("/a+b").toString());
    }

    @Test
    void aFileHasNoSlashAtItsEnd() {
        assertEquals("/feed.xml", UrlPath.of("/feed.xml").toString());
        assertEquals("feed.xml", UrlPath.of("/feed.xml").file().text());
        assertEquals("mugs/index.html", UrlPath.of("/mugs").file().text());
        assertEquals("index.html", UrlPath.ROOT.file().text());
    }

    @Test
    void aChildIsInItsFolder() {
        assertEquals("/mugs/page/2/", UrlPath.of("/mugs/").resolve("page/2/").toString());
        assertEquals("/blog/feed.xml", UrlPath.of("/blog/").resolve("feed.xml").toString());
        assertThrows(InvalidPathException.class, () -> UrlPath.of("/mugs/").resolve("../x/"));
    }

    @Test
    void whatAFileSystemMayTakeForOneCollides() {
        for (List<String> pair : List.of(
                List.of("/Mugs/", "/mugs"),
                List.of("/straße/", "/STRASSE/"),
                List.of("/ﬁne/", "/fine/"),
                List.of("/ａ/", "/a/"),
                List.of("/ſ/", "/s/"))) {
            assertEquals(
                    UrlPath.of(pair.get(0)).collisionKey(),
                    UrlPath.of(pair.get(1)).collisionKey(),
                    pair.toString());
        }
        assertNotEquals(UrlPath.of("/a/").collisionKey(), UrlPath.of("/b/").collisionKey());
    }

    @Test
    void thePathOfAFileIsItsUrl() {
        assertEquals(
                "/images/K%C3%B6ln%20kiln.jpg",
                OutputPath.of("images/Köln kiln.jpg").url());
        assertEquals(
                "/images/Ko%CC%88ln.jpg".replace("o%CC%88", "%C3%B6"),
                OutputPath.of("images/Ko\u0308ln.jpg").url());
        assertEquals(
                "images/K\u00f6ln.jpg", OutputPath.of("images/Ko\u0308ln.jpg").text());
    }

    @Test
    void messagesQuoteThePath() {
        InvalidPathException refused = assertThrows(InvalidPathException.class, () -> UrlPath.of("/a/%ff/"));

        assertEquals("\"/a/%ff/\" has a percent-encoding that is not UTF-8", refused.getMessage());
    }

    /** An encoded letter keeps a path from the short way. */
    @Test
    void aPlainPathIsTakenAsAnyOtherPath() {
        List<String> parts =
                List.of("a", "con", "com1", "nul", "z9", "-", "_", "/", "/", "mugs", "x".repeat(101), ".", " ");
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder path = new StringBuilder("/k");
            for (int part = random.nextInt(random.nextInt(50) == 0 ? 30 : 6); part > 0; part--) {
                path.append(parts.get(random.nextInt(parts.size())));
            }
            String plain = random.nextBoolean() ? path + "/" : path.substring(1);
            String encoded = plain.replaceFirst("k", "%6B");
            assertEquals(read(encoded), read(plain), "seed " + seed);
        }
    }

    private static String read(String written) {
        return UrlPath.tryOf(written)
                .map(path -> path + " " + path.encoded() + " " + path.file() + " "
                        + path.file().url())
                .orElse("none");
    }
}
