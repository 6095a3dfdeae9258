package dev.bcsite.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.UrlTricks;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HtmlHostileTest {

    private static final HtmlCleaner.Rules STORE =
            HtmlCleaner.Rules.store(Set.of("www.shop.example", "shop.example"), "store-abc.mybigcommerce.com");
    private static final int GENERATED = 20_000;

    @Test
    void generatedHtmlIsSafeValidAndStable() {
        long first = Long.getLong("bcsite.seed", 1);
        for (long seed = first; seed < first + GENERATED; seed++) {
            String html = new HtmlSeeds(seed).next();
            try {
                check(html, seed % 2 == 0 ? STORE : HtmlCleaner.Rules.CONTENT);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + html, e);
            }
        }
    }

    @Test
    void knownTricksLeaveNothingThatRuns() {
        assertTrue(HtmlTricks.ALL.size() >= 100, () -> "only " + HtmlTricks.ALL.size() + " tricks");
        for (String trick : HtmlTricks.ALL) {
            check(trick, STORE);
            check(trick, HtmlCleaner.Rules.CONTENT);
        }
    }

    @Test
    void everyUrlTrickIsHarmlessInLinksAndPictures() {
        for (String url : UrlTricks.UNSAFE) {
            String written = url.replace("&", "&amp;").replace("\"", "&quot;");
            check("<a href=\"" + written + "\">x</a><img src=\"" + written + "\">", STORE);
            check("<a href=\"" + written + "\">x</a><img src=\"" + written + "\">", HtmlCleaner.Rules.CONTENT);
        }
    }

    @Test
    void hugeAndDeepInputTakesLittleTime() {
        for (String unit : new String[] {
            "<div>",
            "<b>",
            "<a href=/x>",
            "<ul><li>",
            "<table><tr><td>",
            "<p><b><i>",
            "<svg>",
            "<!--",
            "<",
            "&",
            "&#x",
            "%%GLOBAL_",
            "<dl><dd>",
            "</p>",
            "<b></p>",
            "<font><p>",
            "<h1>",
            "<select>",
            "\u0000",
            "<a b=\"",
            "<nobr>"
        }) {
            String html = unit.repeat(100_000 / unit.length());
            assertTimeout(Duration.ofSeconds(10), () -> check(html, STORE), unit);
        }
    }

    private static void check(String html, HtmlCleaner.Rules rules) {
        CleanHtml once = HtmlCleaner.clean(html, rules);
        HtmlOracle.check(once.html());
        CleanHtml twice = HtmlCleaner.clean(once.html(), rules);
        assertEquals(once.html(), twice.html(), "cleaning again changes");
        assertEquals(once.links(), twice.links());
        once.plainText(50);
    }
}
