package dev.bcsite.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HtmlShortcutTest {

    private static final HtmlCleaner.Rules STORE =
            HtmlCleaner.Rules.store(Set.of("www.shop.example", "shop.example"), "store-abc.mybigcommerce.com");
    private static final List<HtmlCleaner.Rules> RULES = List.of(
            STORE,
            HtmlCleaner.Rules.CONTENT,
            STORE.withHeadingBase(3).withIdPrefix("user-2-"),
            new HtmlCleaner.Rules(Set.of("www.shop.example"), Optional.empty(), 6, "u-", "Video"));
    /** More of them with {@code -Dbcsite.texts=200000}. */
    private static final int GENERATED = Integer.getInteger("bcsite.texts", 50_000);

    private static final String ORDINARY = """
            Plain text without any markup, 20 cm x 30 cm & dishwasher safe
            ====
            <p>Hand-thrown in our studio. Holds 350 ml.</p>
            ====
            First line<br>Second line<br/>Third line<br />
            ====
            <p><strong>Material:</strong> Stoneware</p>\r
            <p><strong>Colour:</strong> Sea blue</p>
            ====
            <ul><li>Dishwasher safe</li><li>Oven safe to 220&deg;C</li></ul>
            ====
            <ol start="3">
              <li>Third</li>
              <li><p>Fourth</p><ul><li>Inner</li></ul></li>
            </ol>
            ====
            <h1>Austin Cup</h1><h4>Details</h4><p>Text</p><h4>More</h4>
            ====
            <h3 id="care">Care</h3><p id="wash">Wash by hand.</p>
            ====
            <table border="0" cellpadding="0" width="100%"><tbody><tr><td>Height</td><td align=left>9 cm</td></tr></tbody></table>
            ====
            <table><tr><th scope="row">Height</th><td></td></tr></table>
            ====
            <TABLE><THEAD><TR><TH>Size</TH></TR></THEAD><TBODY><TR><TD>S</TD></TR></TBODY></TABLE>
            ====
            <p style="text-align: center;"><span style="font-size: medium;"><b>Sale</b> ends</span>&nbsp;<br />soon</p>
            ====
            <div class="row"><div class='col-md-6'>Left</div><center><font color="#333">Right</font></center></div>
            ====
            <p>See <a href="/shipping-1/">delivery &amp; returns</a>.</p>
            ====
            <a href="https://example.com/manual.pdf?a=1&amp;b=2" target="_blank">Download the manual</a>
            ====
            <a href="mailto:help@example.com">Write to us</a> or go <a href="#top">up</a>
            ====
            <p><img class="x" src="https://cdn.example.com/cup.jpg" alt="The &quot;cup&quot;" width="500" height="300" /></p>
            ====
            <p>Größe: 20 cm – für Tee, 日本の急須, ½″ × 🎉 &euro;10 &#39;new&#8217;</p>
            ====
            <blockquote>Best cup ever.<br>&mdash; Jo</blockquote><hr>
            ====
            <p dir="rtl" lang="ar">كوب أزرق</p>
            ====
            <p><i> <u>x</u> <b> </b></i> H<sub>2</sub>O</p>
            ====
            <p onclick="track()">Text <script>var a = 1;</script></p><a href="javascript:x()">Press</a>
            """;

    @Test
    void ordinaryTextsTakeTheShortWay() {
        for (String html : ORDINARY.split("\n====\n")) {
            for (HtmlCleaner.Rules rules : RULES) {
                assertTrue(HtmlShortcut.clean(html, rules).isPresent(), html);
                assertAlike(html, rules);
            }
        }
    }

    @Test
    void whatIsNotOrdinaryTakesTheLongWay() {
        for (String html : List.of(
                "<p>one<p>two",
                "<script>\"<!--<script>\"</script>x</script>",
                "<script>x",
                "<img src=\"javascript:x()\">",
                "%%GLOBAL_X%%",
                "%<b></b>%",
                "<b><p>x</p></b>",
                "<p></p>",
                "<h2>&nbsp;</h2>",
                "<ul>x</ul>",
                "<table><tr></tr></table>",
                "<td>x</td>",
                "<a href=/x/><a href=/y/>x</a></a>",
                "<p/>x</p>",
                "x\u0000",
                "x\f",
                "&amp",
                "&#13;",
                "<p>x",
                "<p",
                "<",
                "</",
                "&")) {
            assertEquals(Optional.empty(), HtmlShortcut.clean(html, STORE), html);
        }
    }

    @Test
    void bothWaysLeadToTheSameResult() {
        long first = Long.getLong("bcsite.seed", 1);
        int taken = 0;
        for (long seed = first; seed < first + GENERATED; seed++) {
            String html = generated(seed);
            HtmlCleaner.Rules rules = RULES.get((int) (seed % RULES.size()));
            try {
                taken += assertAlike(html, rules) ? 1 : 0;
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + html, e);
            }
        }
        int least = GENERATED / 5;
        assertTrue(taken > least, "only " + taken + " of the generated texts took the short way");
    }

    private static String generated(long seed) {
        HtmlOrdinarySeeds seeds = new HtmlOrdinarySeeds(seed);
        String trick = HtmlTricks.ALL.get((int) (seed % HtmlTricks.ALL.size()));
        return switch ((int) (seed % 8)) {
            case 0 -> new HtmlSeeds(seed).next();
            case 1 -> seeds.spoiled(new StringBuilder(trick), List.of());
            case 2 -> seeds.spoiled(new StringBuilder(seeds.next()), HtmlTricks.ALL);
            default -> seeds.next();
        };
    }

    /** Whether the short way was taken; then it must lead where the long one does. */
    private static boolean assertAlike(String html, HtmlCleaner.Rules rules) {
        Optional<CleanHtml> shortWay = HtmlShortcut.clean(html, rules);
        if (shortWay.isPresent()) {
            CleanHtml longWay = HtmlCleaner.thoroughly(html, rules);
            assertEquals(longWay.html(), shortWay.get().html());
            assertEquals(longWay.links(), shortWay.get().links());
            assertEquals(longWay.images(), shortWay.get().images());
            assertEquals(longWay.removed(), shortWay.get().removed());
        }
        return shortWay.isPresent();
    }
}
