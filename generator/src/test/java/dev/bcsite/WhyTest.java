package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.publish.Reason;
import dev.bcsite.why.Cause;
import dev.bcsite.why.PageStory;
import dev.bcsite.why.StoryJson;
import dev.bcsite.why.StoryText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page is made from, and why it was last rendered. */
class WhyTest {

    private static final String MUGS = RebuildTest.STORE + """
            -- bcsite.yaml --
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts: [{channel: 1, url: "https://shop.example"}]
            theme: look
            -- look/theme.yaml --
            extends: plain
            -- content/about.md --
            # About us
            """;

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void build() throws IOException {
        site = TestSite.of(folder.resolve("shop"), MUGS).build();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void namesEverythingThatAPageIsMadeFrom() throws IOException {
        PageStory story = site.why("/austin-cup/");
        long size = Files.size(site.output().resolve("austin-cup/index.html"));

        assertEquals("""
                /austin-cup/
                  page         product, channel-1, en
                  about        product:77 "Austin Cup"
                  reads        category:5/crumbs "Mugs"
                  related      product:78/card "Boston Cup"
                  templates    pages/product.ftlh
                               fragments/card.ftlh
                               layout.ftlh
                  assets       plain.css
                  file         austin-cup/index.html, %,d bytes
                  fingerprint  %s
                  rendered     (then): it is new
                  next build   leaves it as it is
                """.formatted(size, story.fingerprint()), text(story));
    }

    @Test
    void tellsWhichInputChanged() throws IOException {
        site.setProduct(77, "name", "Austin Mug");
        site.build();

        assertCause("/austin-cup/", "product:77");
        assertCause("/boston-cup/", "product:77/card");
        assertCause("/mugs/", "product:77/card");
        assertEquals(
                "  rendered     (then): it is new",
                text(site.why("/about/"))
                        .lines()
                        .filter(line -> line.contains("rendered"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void theSameIsWhatABuildExplains() throws IOException {
        site.setProduct(77, "description", "Deep blue.");
        site.build();

        assertEquals(
                List.of("/austin-cup/: something it shows changed: product:77"),
                site.report().explanation());
    }

    @Test
    void tellsWhichFileOfTheThemeChanged() throws IOException {
        site.write("look/fragments/card.ftlh", "<li>${card.name}!</li>\n");
        site.build();

        assertCause("/mugs/", "template:fragments/card.ftlh");
        site.write("look/fragments/footer.ftlh", "<footer>Fin</footer>\n");
        site.write("look/assets/plain.css", "body{margin:1px}\n");
        site.build();

        assertCause("/mugs/", "asset:plain.css", "theme:footer");
    }

    @Test
    void tellsThatOtherProductsAreListed() throws IOException {
        site.setProduct(78, "sort_order", 0);
        site.build();

        assertEquals(
                new Cause(Reason.CHANGED, List.of("entries")),
                site.why("/mugs/").last().orElseThrow().cause());
    }

    @Test
    void tellsWhatTheNextBuildWillRender() throws IOException {
        site.write("content/about.md", "# About our kiln\n");

        PageStory story = site.why("/about/");

        assertTrue(
                text(story).endsWith("  next build   renders it: something it shows changed: document:about.md\n"),
                text(story));
        Files.delete(site.output().resolve("about/index.html"));
        site.write("content/about.md", "# About us\n");
        assertTrue(text(site.why("/about/"))
                .endsWith("  next build   renders it: its file was missing or had been changed\n"));
    }

    @Test
    void remembersTheReasonThroughBuildsThatHaveNothingToDo() throws IOException {
        site.setProduct(77, "description", "Deep blue.");
        site.build();
        site.write("content/about.md", "# About our kiln\n");
        site.build();
        site.build();

        assertCause("/austin-cup/", "product:77");
        assertCause("/about/", "document:about.md");
    }

    @Test
    void doesNotGuessWhenTheStateIsGone() throws IOException {
        Files.delete(folder.resolve("shop/.bcsite/channel-1-inputs.bin"));
        Files.delete(folder.resolve("shop/.bcsite/channel-1-renders.ndjson"));
        assertTrue(site.why("/austin-cup/").last().isEmpty());

        site.setProduct(77, "description", "Deep blue.");
        site.build();

        assertCause("/austin-cup/");
    }

    @Test
    void findsAPageByItsUrl() throws IOException {
        assertEquals(
                "/mugs/", site.why("https://shop.example/mugs?x=1#top").path().toString());
        assertEquals("/mugs/", site.why("http://127.0.0.1:8080/mugs/").path().toString());
        assertEquals(
                "https://other.example/mugs/: no storefront is at other.example; ask for a path, or for an address of"
                        + " https://shop.example",
                problem("https://other.example/mugs/"));
    }

    @Test
    void tellsWhatIsThereInsteadOfAPage() throws IOException {
        assertEquals("/mgus/: there is no page; did you mean /mugs/?", problem("/mgus/"));
        assertEquals(
                "/sitemap.xml: is a file of the site and not a page; look at "
                        + site.output().resolve("sitemap.xml"),
                problem("/sitemap.xml"));
    }

    @Test
    void tellsWhereARedirectLeadsFromThere() throws IOException {
        site.setProduct(79, "custom_url", Map.of("url", "/tea-pot-2/", "is_customized", true));
        site.build();

        assertEquals(
                "/tea-pot/: there is no page, but a redirect to /tea-pot-2/; ask for that address",
                problem("/tea-pot/"));
    }

    @Test
    void tellsThatAPageWasRemoved() throws IOException {
        Files.delete(folder.resolve("shop/content/about.md"));
        site.build();

        assertTrue(
                problem("/about/").matches("/about/: there is no page any more; it was removed at \\d{4}-.*Z; .*"),
                problem("/about/"));
    }

    @Test
    void saysTheSameForPrograms() throws IOException {
        PageStory story = site.why("/boston-cup/");

        assertEquals(
                """
                [ {
                  "path" : "/boston-cup/",
                  "kind" : "product",
                  "storefront" : "channel-1",
                  "locale" : "en",
                  "subject" : {
                    "ref" : "product:78",
                    "name" : "Boston Cup"
                  },
                  "inputs" : [ {
                    "ref" : "category:5/crumbs",
                    "name" : "Mugs"
                  } ],
                  "lists" : {
                    "related" : [ {
                      "ref" : "product:77/card",
                      "name" : "Austin Cup"
                    } ]
                  },
                  "templates" : [ "pages/product.ftlh", "fragments/card.ftlh", "layout.ftlh" ],
                  "assets" : [ "plain.css" ],
                  "file" : "boston-cup/index.html",
                  "bytes" : %d,
                  "fingerprint" : "%s",
                  "rendered" : {
                    "at" : "(then)",
                    "reason" : "it is new",
                    "inputs" : [ ]
                  }
                } ]""".formatted(story.size().orElseThrow(), story.fingerprint()),
                StoryJson.of(List.of(story)).replaceFirst("\"at\" : \"[^\"]*\"", "\"at\" : \"(then)\""));
    }

    private void assertCause(String path, String... inputs) throws IOException {
        assertEquals(
                new Cause(Reason.CHANGED, List.of(inputs)),
                site.why(path).last().orElseThrow().cause());
    }

    private String problem(String address) {
        return assertThrows(BcsiteException.class, () -> site.why(address)).getMessage();
    }

    private static String text(PageStory story) {
        return String.join("\n", StoryText.lines(story))
                        .replaceFirst("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC", "(then)")
                + "\n";
    }
}
