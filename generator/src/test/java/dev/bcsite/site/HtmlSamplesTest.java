package dev.bcsite.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** HTML as merchants write it: untidy, old, and in good faith. Every word, link and picture of it must survive. */
class HtmlSamplesTest {

    private static final String SAMPLES = """
            <p>Hand-thrown in our studio. Holds 350 ml.</p>
            ====
            Plain text without any markup, 20 cm x 30 cm & dishwasher safe
            ====
            First line<br>Second line<br/>Third line<br />
            ====
            <p><strong>Material:</strong> Stoneware</p><p><strong>Colour:</strong> Sea blue</p>
            ====
            <ul><li>Dishwasher safe</li><li>Microwave safe</li><li>Oven safe to 220&deg;C</li></ul>
            ====
            <UL><LI>Upper case<LI>without end tags<LI>as in 1998</UL>
            ====
            <ol start="3"><li>Third</li><li>Fourth</li></ol>
            ====
            <ul><li>Outer<ul><li>Inner</li></ul></li></ul>
            ====
            <ul><li>Outer</li><ul><li>Nested the wrong way</li></ul></ul>
            ====
            <h2>Care</h2><p>Wash by hand.</p><h3>Cleaning</h3><p>Use a soft brush.</p>
            ====
            <h1>Austin Cup</h1><h4>Details</h4><p>Text</p><h4>More</h4>
            ====
            <table border="0" cellpadding="0" cellspacing="0" width="100%"><tbody><tr><td>Height</td><td>9 cm</td></tr><tr><td>Width</td><td>8 cm</td></tr></tbody></table>
            ====
            <table><thead><tr><th>Size</th><th>Chest</th></tr></thead><tbody><tr><td>S</td><td>36"</td></tr><tr><td>M</td><td>38"</td></tr></tbody></table>
            ====
            <table><caption>Sizes</caption><tr><th colspan="2">Both</th></tr><tr><td>S</td><td>M</td></tr></table>
            ====
            <table><tr><td rowspan=2>A</td><td>B</td></tr><tr><td>C</td></tr></table>
            ====
            <table><tr><td>Layout left<table><tr><td>Inner</td></tr></table></td><td>Layout right</td></tr></table>
            ====
            <p style="text-align: center;"><span style="font-size: medium; color: #ff0000;">Sale ends soon</span></p>
            ====
            <font face="Arial" size="2" color="#333333">Old font markup</font>
            ====
            <center><b>Centred title</b></center>
            ====
            <p align="justify">Justified text with <u>underline</u> and <strike>strike</strike> and <big>big</big></p>
            ====
            <div><div><div>Deeply boxed</div></div></div>
            ====
            <span><p>Paragraph in a span</p><p>And another</p></span>
            ====
            <b><p>Bold paragraphs</p><p>Two of them</p></b>
            ====
            <p>Unclosed paragraph<p>Another<p>And another
            ====
            <p>Unclosed <b>bold<p>goes on</p>
            ====
            <a href="https://example.com/manual.pdf" target="_blank">Download the manual (PDF)</a>
            ====
            <a href="mailto:help@example.com?subject=Cups">Write to us</a> or <a href="tel:+15125550100">call</a>
            ====
            <p>See our <a href="/shipping-returns/">shipping</a> page.</p>
            ====
            <a name="specs"></a><h3>Specifications</h3><p><a href="https://example.com/#specs">Specs</a></p>
            ====
            <a href="https://example.com/x"><h3>Linked heading</h3></a>
            ====
            <img src="https://cdn11.bigcommerce.com/s-abc/product_images/uploaded_images/cup.jpg" alt="The cup" width="600" height="400">
            ====
            <p><img class="__mce_add_custom__" title="cup" src="https://cdn.example.com/cup.jpg" alt="cup" width="500" height="300" /></p>
            ====
            <img src="https://cdn.example.com/a%20b.jpg"><img src="https://cdn.example.com/c.png" alt="">
            ====
            <figure><img src="https://cdn.example.com/kiln.jpg" alt="Kiln"><figcaption>Our kiln</figcaption></figure>
            ====
            <blockquote>Best cup ever.<br>&mdash; Jo</blockquote>
            ====
            <dl><dt>Weight</dt><dd>300 g</dd><dt>Origin</dt><dd>Texas</dd></dl>
            ====
            <details><summary>Ingredients</summary><p>Clay, water, fire.</p></details>
            ====
            <pre>  Model   A
              Model   B</pre>
            ====
            <p>H<sub>2</sub>O and 10 m<sup>2</sup></p>
            ====
            <p>5 &lt; 6 and 7 &gt; 6 &amp; so on &quot;quoted&quot;</p>
            ====
            <p>&copy; 2026 Caf&eacute; &ndash; &euro;10 &trade;</p>
            ====
            <p>Größe: 20 cm – für Tee</p>
            ====
            <p>日本の急須 <em>常滑焼</em></p>
            ====
            <p dir="rtl" lang="ar">كوب أزرق</p>
            ====
            <p>Emoji 🎉 and ✓ check</p>
            ====
            <p>Non&nbsp;breaking&nbsp;space</p><p>&nbsp;</p><p>After an empty line</p>
            ====
            <p>Line one
            line two in the source</p>
            ====
            <section><article><header>Header</header><p>Body</p><footer>Footer</footer></article></section>
            ====
            <div class="row"><div class="col-md-6">Left</div><div class="col-md-6">Right</div></div>
            ====
            <p class="MsoNormal"><o:p></o:p><span lang="EN-US" style="mso-fareast-font-family:Calibri">From Word</span></p>
            ====
            <!-- Tab: Specs --><p>After a comment</p><!--[if gte mso 9]><xml></xml><![endif]-->
            ====
            <p>Wide <code>M6 x 20</code> screws, press <kbd>Ctrl</kbd></p>
            ====
            <hr><p>Between rules</p><hr/>
            ====
            <p><i>Italic <b>bold italic</b></i> plain</p>
            ====
            <p><b><i>Crossed</b> tags</i> happen</p>
            ====
            <div>Text<p>paragraph</p>more text<p>paragraph two</p>end</div>
            ====
            <p><abbr title="Bisphenol A">BPA</abbr>-free, <small>see label</small>, <mark>new</mark></p>
            ====
            <p>From <time datetime="2026-03-01">1 March</time> on</p>
            ====
            <p><del>$20</del> <ins>$15</ins></p>
            ====
            <menu><li>Menu item</li></menu><dir><li>Dir item</li></dir>
            ====
            <ul><li><p>Paragraph in item</p></li><li><div>Div in item</div></li></ul>
            ====
            <table><tr><td><ul><li>List in cell</li></ul></td></tr></table>
            ====
            <p>Price per 100&thinsp;g</p><p>a&shy;b</p>
            ====
            <h3><a href="https://example.com/guide">Size guide</a></h3><h3><strong>Bold heading</strong></h3>
            ====
            <address>12 Kiln Road<br>Austin</address>
            ====
            <p>Q: Is it safe?</p><p>A: Yes &#8211; it is.</p><p>&#x2713; Tested</p>
            """;

    @TestFactory
    Stream<DynamicTest> wordsLinksAndPicturesSurvive() {
        List<String> samples = Arrays.asList(SAMPLES.split("\n====\n"));
        assertTrue(samples.size() >= 60, () -> "only " + samples.size() + " samples");
        return samples.stream().map(sample -> DynamicTest.dynamicTest(sample, () -> survives(sample)));
    }

    @Test
    void nothingIsReportedThatNobodyWillMiss() {
        CleanHtml clean = HtmlCleaner.clean(SAMPLES, HtmlCleaner.Rules.CONTENT);

        assertEquals(List.of(), clean.removed());
    }

    private static void survives(String sample) {
        String html = HtmlCleaner.clean(sample, HtmlCleaner.Rules.CONTENT).html();

        HtmlOracle.check(html);
        Element before = Jsoup.parseBodyFragment(sample).body();
        Element after = Jsoup.parseBodyFragment(html).body();
        assertEquals(letters(before), letters(after));
        assertEquals(
                before.select("a[href]").eachAttr("href"),
                after.select("a[href]").eachAttr("href"));
        assertEquals(before.select("img").eachAttr("src"), after.select("img").eachAttr("src"));
        assertEquals(html, HtmlCleaner.clean(html, HtmlCleaner.Rules.CONTENT).html());
    }

    private static String letters(Element body) {
        return body.wholeText().replaceAll("[\\s\u00a0]+", "");
    }
}
