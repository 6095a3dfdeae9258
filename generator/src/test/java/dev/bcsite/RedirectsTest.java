package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop whose pages move: old addresses lead to where things are now. */
class RedirectsTest {

    private static final String CONFIG = """
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts: [{channel: 1, url: "https://shop.example"}]
            theme: plain
            """;
    private static final String SHOP = """
            -- bcsite.yaml --
            store: {hash: unused, api: "http://unused.invalid"}
            storefronts: [{channel: 1, url: "https://shop.example"}]
            theme: plain
            redirects: netlify
            -- store/categories.json --
            [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}}]
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "sku": "A1", "price": 10, "custom_url": {"url": "/austin-cup/"},
              "categories": [5]},
             {"id": 78, "name": "Boston Cup", "sku": "", "price": 12, "custom_url": {"url": "/boston-cup/"},
              "categories": [5]}]
            -- content/about.md --
            ---
            redirectFrom: [/about-us.html, /ueber]
            ---
            # About us
            -- content/austin.md --
            ---
            product: 77
            redirectFrom: /shop.php?id=77
            ---
            A cup.
            """;

    @TempDir
    Path folder;

    private TestSite site;

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void documentsAndMovedPagesAreRedirected() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP).build();
        assertEquals("""
                /shop.php id=77 /austin-cup/ 301
                /about-us.html /about/ 301
                /ueber /about/ 301
                """, site.file("_redirects"));

        move(77, "/cups/austin/");
        move(78, "/boston-cup.html");
        site.build();

        assertEquals("""
                /shop.php id=77 /cups/austin/ 301
                /about-us.html /about/ 301
                /austin-cup/ /cups/austin/ 301
                /ueber /about/ 301
                """, site.file("_redirects"), "Netlify serves /boston-cup.html at /boston-cup/");
        assertEquals(List.of(), notes());

        move(77, "/austin-cup/");
        site.build();
        assertTrue(site.file("_redirects").contains("/cups/austin/ /austin-cup/ 301\n"));
        assertFalse(site.file("_redirects").contains("\n/austin-cup/ "));
    }

    @Test
    void aProductThatIsMadeAgainKeepsTheAddressesOfTheOneBefore() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP).build();
        site.removeProduct(77);
        site.setProduct(78, "sku", "A1");
        site.build();

        assertTrue(site.file("_redirects").contains("/austin-cup/ /boston-cup/ 301\n"));
    }

    @Test
    void theStoresRedirectsLeadToPagesOfThisStorefront() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP + """
                -- store/redirects.json --
                [{"id": 1, "site_id": 1000, "from_path": "/old-austin", "to": {"type": "product", "entity_id": 77}},
                 {"id": 2, "site_id": 1000, "from_path": "/old-mugs", "to": {"type": "category", "entity_id": 5}},
                 {"id": 3, "site_id": 1000, "from_path": "/elsewhere", "to": {"type": "product", "entity_id": 999}},
                 {"id": 4, "site_id": 1000, "from_path": "/chain", "to": {"type": "url", "url": "/old-mugs?x=1"}},
                 {"id": 5, "site_id": 1000, "from_path": "/own", "to": {"type": "url", "url": "https://shop.example/mugs"}},
                 {"id": 6, "site_id": 1000, "from_path": "/away", "to": {"type": "url", "url": "https://other.example/a"}},
                 {"id": 7, "site_id": 1000, "from_path": "/ueber", "to": {"type": "category", "entity_id": 5}},
                 {"id": 8, "site_id": 1000, "from_path": "/mugs/", "to": {"type": "product", "entity_id": 77}},
                 {"id": 9, "site_id": 1000, "from_path": "/plain-http", "to": {"type": "url", "url": "http://other.example/"}},
                 {"id": 10, "site_id": 1000, "from_path": "/host", "to": {"type": "url", "url": "//other.example/"}}]
                """).build();

        assertEquals("""
                /shop.php id=77 /austin-cup/ 301
                /about-us.html /about/ 301
                /away https://other.example/a 301
                /chain /mugs/?x=1 301
                /old-austin /austin-cup/ 301
                /old-mugs /mugs/ 301
                /own /mugs/ 301
                /ueber /about/ 301
                """, site.file("_redirects"));
        assertEquals(
                List.of(
                        "redirect 9 of the store: \"/plain-http\" is to lead to \"http://other.example/\", which is no path and "
                                + "no https address; it is left out; correct it in the control panel",
                        "redirect 10 of the store: \"/host\" is to lead to \"//other.example/\", which is no path and no "
                                + "https address; it is left out; correct it in the control panel",
                        "redirect 8 of the store: \"/mugs/\" is to lead to /austin-cup/, but category:5 is there; the page "
                                + "stays; remove the redirect, or give the page another URL"),
                notes());
    }

    @Test
    void everyLanguageLeadsToItsOwnPage() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP + """
                -- content/about.de.md --
                ---
                redirectFrom: /wir
                ---
                # Wir
                """);
        site.write(
                "bcsite.yaml", CONFIG.replace("example\"", "example\", locales: [en, de]") + "redirects: [netlify]\n");
        site.build();
        move(77, "/cups/austin/");
        site.build();

        assertEquals("""
                /shop.php id=77 /cups/austin/ 301
                /about-us.html /about/ 301
                /austin-cup/ /cups/austin/ 301
                /de/austin-cup/ /de/cups/austin/ 301
                /ueber /about/ 301
                /wir /de/about/ 301
                """, site.file("_redirects"));
    }

    @Test
    void withoutAHostNothingIsWrittenButThePastIsKept() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP);
        site.write("bcsite.yaml", CONFIG);
        site.build();
        move(77, "/cups/austin/");
        site.build();
        assertFalse(site.exists("_redirects"));
        site.assertSameAsFullBuild();

        site.write("bcsite.yaml", CONFIG + "redirects: [s3]\n");
        site.build();
        assertTrue(site.file("redirects-s3.jsonl")
                .contains("{\"Key\":\"austin-cup/index.html\",\"WebsiteRedirectLocation\":\"/cups/austin/\"}\n"));
    }

    @Test
    void aHostsLimitStopsTheBuildBeforeAnythingIsWritten() throws IOException {
        String rows = IntStream.range(0, 2_001)
                .mapToObj(id -> "{\"id\": " + (id + 1) + ", \"site_id\": 1000, \"from_path\": \"/o" + id
                        + "\", \"to\": {\"type\": \"category\", \"entity_id\": 5}}")
                .collect(Collectors.joining(",\n", "[", "]\n"));
        site = TestSite.of(folder.resolve("shop"), SHOP + "-- store/redirects.json --\n" + rows);
        site.write("bcsite.yaml", CONFIG);
        site.build();
        SortedMap<String, String> release = TestSite.contents(site.output());
        site.write("content/about.md", "# Changed\n");
        site.write("bcsite.yaml", CONFIG + "redirects: [cloudflare-pages]\n");

        assertEquals(
                "_redirects: there are 2001 redirects, and Cloudflare Pages reads only 2000; remove redirects that nobody asks "
                        + "for any more, or use Cloudflare's bulk redirects",
                site.buildProblem());
        assertEquals(release, TestSite.contents(site.output()));
    }

    @Test
    void aSiteWithDraftsLeavesNoPast() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP).build();
        BuildOptions drafts = BuildOptions.standard().withDrafts(true);
        site.write("content/spring.md", "---\ndraft: true\npermalink: /spring/\n---\n# Spring\n");
        site.build(drafts);
        site.assertPage("/spring/", "Spring");
        site.write("content/spring.md", "---\npermalink: /summer/\n---\n# Summer\n");
        site.build(drafts);
        assertFalse(site.file("_redirects").contains("/spring/"));

        site.write("content/spring.md", "---\npermalink: /autumn/\n---\n# Autumn\n");
        site.build();
        assertTrue(site.file("_redirects").contains("/summer/ /autumn/ 301\n"), "without a draft it is like any site");
    }

    @Test
    void aDamagedPastIsTold() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP).build();
        Path past = site.folder().resolve(".bcsite/channel-1-paths.txt");
        Files.writeString(past, "rubbish\n");
        site.build();

        assertEquals(
                List.of(
                        "channel-1-paths.txt: its first line is not \"bcsite path history 1\", so nothing of it is known; old "
                                + "addresses may be missing from the redirects; the file as it was is kept as "
                                + "channel-1-paths.txt.damaged, put back one from a backup if you have it"),
                notes());
        assertTrue(Files.readString(past).startsWith("bcsite path history 1\n"));
        site.build();
        assertEquals(List.of(), notes());
    }

    @Test
    void unknownHostsAndTwoThatExcludeEachOtherAreRefused() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP);
        Map<String, String> messages = Map.of(
                "redirects: [ngnix]",
                "bcsite.yaml:4: item 1 of \"redirects\" cannot be \"ngnix\"; did you mean \"nginx\"?",
                "redirects: [netlify, s3, cloudflare-pages]",
                "bcsite.yaml:4: netlify and cloudflare-pages both want the file _redirects; name one of them, and build once "
                        + "more for the other",
                "redirects: {netlify: true}",
                "bcsite.yaml:4: \"redirects\" must be text, found a group of keys");
        for (Map.Entry<String, String> message : messages.entrySet()) {
            site.write("bcsite.yaml", CONFIG + message.getKey() + "\n");
            assertEquals(message.getValue(), site.buildProblem());
        }
    }

    private void move(long product, String url) {
        site.setProduct(product, "custom_url", Map.of("url", url, "is_customized", true));
    }

    private List<String> notes() {
        return site.report().notes().stream().map(Problem::toString).toList();
    }
}
