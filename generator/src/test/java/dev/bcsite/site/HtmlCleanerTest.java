package dev.bcsite.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HtmlCleanerTest {

    private static final HtmlCleaner.Rules STORE =
            HtmlCleaner.Rules.store(Set.of("www.Shop.example", "shop.example"), "store-abc.mybigcommerce.com");

    @Test
    void scriptsStylesAndHandlersGoAndAreReported() {
        CleanHtml clean = clean("<p style='color:red' onclick='x()'>Blue</p><script>x()</script><style>p{}</style>");

        assertEquals("<p>Blue</p>", clean.html());
        assertEquals(List.of("onclick", "<script>", "<style>"), clean.removed());
    }

    @Test
    void aLinkThatWouldRunScriptKeepsItsWordsOnly() {
        CleanHtml clean = clean("<a href='java&#9;script:alert(1)'>Click</a>");

        assertEquals("Click", clean.html());
        assertEquals(List.of("link \"java script:alert(1)\""), clean.removed());
    }

    @Test
    void linksToTheStoresOwnDomainsBecomePaths() {
        CleanHtml clean =
                clean("<a href='https://WWW.shop.example/mugs/?a=1#b'>m</a><a href='http://shop.example'>h</a>");

        assertEquals("<a href=\"/mugs/?a=1#b\">m</a><a href=\"/\">h</a>", clean.html());
        assertEquals(List.of("/mugs/?a=1#b", "/"), clean.links());
    }

    @Test
    void filesOfTheStoreAreServedByTheStore() {
        CleanHtml clean =
                clean("<a href='/content/size.pdf'>s</a><img src='%%GLOBAL_ShopPath%%/product_images/a b.jpg'>");

        assertEquals(
                "<a href=\"https://store-abc.mybigcommerce.com/content/size.pdf\">s</a>"
                        + "<img src=\"https://store-abc.mybigcommerce.com/product_images/a%20b.jpg\" alt=\"\" loading=\"lazy\">",
                clean.html());
        assertEquals(List.of("https://store-abc.mybigcommerce.com/product_images/a%20b.jpg"), clean.images());
    }

    @Test
    void picturesOfMarkdownStayOnThisStorefront() {
        assertEquals(
                "<img src=\"/images/kiln.jpg\" alt=\"Kiln\" width=\"600\" height=\"400\" loading=\"lazy\">",
                content("<img src=/images/kiln.jpg alt=Kiln width=600 height=400px>"));
    }

    @Test
    void aPictureWithoutASafeSourceGoes() {
        CleanHtml clean = clean("<img src='data:image/svg+xml,x'><img><p>Text</p>");

        assertEquals("<p>Text</p>", clean.html());
        assertEquals(List.of("image \"data:image/svg+xml,x\"", "image \"\""), clean.removed());
    }

    @Test
    void whatWasMeantByAnIncompleteUrlIsUnderstood() {
        assertEquals(
                "<a href=\"https://cdn.example/a\">1</a><a href=\"https://www.example.com/\">2</a>"
                        + "<a href=\"/about-us/\">3</a><a href=\"/about-us/\">4</a><a href=\"mailto:a@b.example\">5</a>",
                clean("<a href=//cdn.example/a>1</a><a href=www.example.com/>2</a><a href=about-us/>3</a>"
                                + "<a href=../../about-us/>4</a><a href=a@b.example>5</a>")
                        .html());
    }

    @Test
    void aNewWindowCannotReachBack() {
        assertEquals(
                "<a href=\"https://x.example/\" target=\"_blank\" rel=\"nofollow noopener\">x</a>",
                clean("<a href=https://x.example/ target=_BLANK rel='nofollow opener'>x</a>")
                        .html());
    }

    @Test
    void idsAndTheLinksToThemGetAPrefix() {
        assertEquals(
                "<h2 id=\"user-body\">T</h2><span id=\"user-a-b\"></span><a href=\"#user-body\">up</a><a href=\"#\">top</a>",
                clean("<h2 id=body>T</h2><a name='a b'></a><a href=#body>up</a><a href=#>top</a><p id=body></p>")
                        .html());
    }

    @Test
    void headingsStartAtTheBaseWithoutGaps() {
        String html = "<h1>A</h1><h4>B</h4><h4>C</h4><h2>D</h2><h3> </h3>";

        assertEquals("<h2>A</h2><h3>B</h3><h3>C</h3><h3>D</h3>", clean(html).html());
        assertEquals(
                "<h3>A</h3><h4>B</h4><h4>C</h4><h4>D</h4>",
                HtmlCleaner.clean(html, STORE.withHeadingBase(3)).html());
    }

    @Test
    void aTableCanBeScrolledOnAPhoneAndItsCellsFit() {
        assertEquals(
                "<div class=\"table-scroll\" tabindex=\"0\"><table><tbody><tr><td>A</td><td>B</td></tr></tbody></table></div>",
                clean("<table border=1><tr><td colspan=3 rowspan=9 bgcolor=red>A<td>B<tr></table>")
                        .html());
    }

    @Test
    void aTableKeepsTheSpansThatMeanSomething() {
        String table = "<div class=\"table-scroll\" tabindex=\"0\"><table><tbody><tr><td colspan=\"2\">A</td>"
                + "<td rowspan=\"2\">B</td></tr><tr><td>C</td><td>D</td></tr></tbody></table></div>";

        assertEquals(table, clean(table).html());
    }

    @Test
    void anEmbeddedVideoBecomesALink() {
        assertEquals(
                "<p class=\"video-link\"><a href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">Watch the video: Kiln</a></p>"
                        + "<p class=\"video-link\"><a href=\"https://vimeo.com/76979871\">Watch the video</a></p>",
                clean("<iframe src='//www.youtube.com/embed/dQw4w9WgXcQ?rel=0' title=Kiln></iframe>"
                                + "<iframe src='https://player.vimeo.com/video/76979871'></iframe>")
                        .html());
    }

    @Test
    void anyOtherFrameGoesAndIsReported() {
        CleanHtml clean = clean("<iframe src='https://youtube.com.evil.example/embed/dQw4w9WgXcQ'></iframe>");

        assertTrue(clean.isEmpty());
        assertEquals(List.of("<iframe>"), clean.removed());
    }

    @Test
    void blocksInsideInlineElementsAreTurnedInsideOut() {
        assertEquals(
                "<p><b>one</b></p><p><b>two</b></p>",
                clean("<b><p>one</p><p>two</p></b>").html());
    }

    @Test
    void oldMarkupBecomesTodays() {
        assertEquals(
                "<div>Sale <s>20</s></div>",
                clean("<center><font color=red>Sale</font> <strike>20</strike></center>")
                        .html());
    }

    @Test
    void macrosAreRemovedEvenWhenTakenApart() {
        assertEquals(
                "ab /x/",
                clean("a%%GLO%%GLOBAL_A%%BAL_B%%b %%GLO<script></script>BAL_ShopPath%%/x/")
                        .html());
    }

    @Test
    void whatIsLeftOfAnOverlongTextIsReported() {
        CleanHtml clean = clean("x".repeat(HtmlCleaner.MAX_LENGTH + 1));

        assertEquals(HtmlCleaner.MAX_LENGTH, clean.html().length());
        assertEquals(List.of("everything after 2097152 characters"), clean.removed());
    }

    @Test
    void plainTextIsCutBetweenWords() {
        CleanHtml clean = clean("<h2>Austin Cup</h2><p>Blue &amp; <b>gr</b>een,&nbsp;hand-thrown</p>");

        assertEquals("Austin Cup Blue & green, hand-thrown", clean.plainText(36));
        assertEquals("Austin Cup Blue & green…", clean.plainText(26));
        assertEquals("A…", clean.plainText(2));
        assertEquals("日本の…", PlainText.of("<p>日本の急須</p><script>x</script>", 4));
        assertEquals("e\u0301 e\u0301", PlainText.of("e\u0301 e\u0301", 3));
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> STORE.withHeadingBase(1));
        assertThrows(IllegalArgumentException.class, () -> STORE.withIdPrefix("X"));
    }

    private static CleanHtml clean(String html) {
        return HtmlCleaner.clean(html, STORE);
    }

    private static String content(String html) {
        return HtmlCleaner.clean(html, HtmlCleaner.Rules.CONTENT).html();
    }
}
