package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small shops, from the store's rows to the published pages. */
class WholeShopTest {

    @TempDir
    Path folder;

    @Test
    void aProductHasAPageOnlyWhenItIsVisibleAssignedAndNotTakenOff() throws IOException {
        try (TestSite site = TestSite.of(folder.resolve("shop"), """
                -- store/products.json --
                [{"id": 1, "name": "Shown", "custom_url": {"url": "/shown/"}, "channels": [1]},
                 {"id": 2, "name": "Hidden", "custom_url": {"url": "/hidden/"}, "channels": [1], "is_visible": false},
                 {"id": 3, "name": "Elsewhere", "custom_url": {"url": "/elsewhere/"}, "channels": [2]},
                 {"id": 4, "name": "Nowhere", "custom_url": {"url": "/nowhere/"}, "channels": []},
                 {"id": 5, "name": "Taken off", "custom_url": {"url": "/taken-off/"}, "channels": [1]},
                 {"id": 6, "name": "Not for sale", "custom_url": {"url": "/not-for-sale/"}, "channels": [1],
                  "availability": "disabled"}]
                -- store/channels.json --
                [{"id": 1, "name": "Main", "type": "storefront", "platform": "custom", "status": "active"},
                 {"id": 2, "name": "Outlet", "type": "storefront", "platform": "custom", "status": "active"}]
                -- store/listings.json --
                [{"channel_id": 1, "listing_id": 50, "product_id": 5, "state": "disabled", "variants": []},
                 {"channel_id": 1, "listing_id": 60, "product_id": 6, "state": "active", "variants": []}]
                """).build()) {

            assertTrue(site.exists("shown/index.html"));
            assertTrue(site.exists("not-for-sale/index.html"));
            for (String path : List.of("/hidden/", "/elsewhere/", "/nowhere/", "/taken-off/")) {
                site.assertNoPage(path);
            }
            for (String secret : List.of("Hidden", "Elsewhere", "Nowhere", "Taken off")) {
                TestSite.contents(site.output())
                        .forEach((file, text) -> assertFalse(text.contains(secret), file + " tells of " + secret));
            }
        }
    }

    @Test
    void aListingRenamesAProductOnItsChannel() throws IOException {
        try (TestSite site = TestSite.of(folder.resolve("shop"), """
                -- store/products.json --
                [{"id": 1, "name": "Cup", "description": "Plain.", "custom_url": {"url": "/cup/"}, "channels": [1]}]
                -- store/listings.json --
                [{"channel_id": 1, "listing_id": 50, "product_id": 1, "state": "active", "name": "Party Cup",
                  "description": "<p>For parties.</p>", "variants": []}]
                """).build()) {

            site.assertPage("/cup/", "<h1>Party Cup</h1>");
            site.assertPage("/cup/", "<p>For parties.</p>");
            assertFalse(site.page("/cup/").contains("Plain."));
        }
    }

    @Test
    void editorsTextsStandOnThePagesTheyAreAttachedTo() throws IOException {
        try (TestSite site = TestSite.of(folder.resolve("shop"), """
                -- store/categories.json --
                [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}}]
                -- store/products.json --
                [{"id": 1, "name": "Cup", "custom_url": {"url": "/cup/"}, "categories": [5]}]
                -- content/care.md --
                ---
                product: 1
                ---
                Wash by *hand*.
                -- content/why.md --
                ---
                category: 5
                position: before
                ---
                Why mugs matter.
                -- content/lost.md --
                ---
                product: 99
                ---
                Nobody reads this.
                """).build()) {

            site.assertPage("/cup/", "<p>Wash by <em>hand</em>.</p>");
            site.assertPage("/mugs/", "<p>Why mugs matter.</p>");
            assertEquals(
                    List.of("content/lost.md: it is attached to product 99, which is not on this storefront; its text"
                            + " appears nowhere until that changes"),
                    site.report().notes().stream().map(Object::toString).toList());
        }
    }

    @Test
    void aLinkThatLeadsNowhereIsNoted() throws IOException {
        try (TestSite site = TestSite.of(folder.resolve("shop"), """
                -- store/products.json --
                [{"id": 1, "name": "Cup", "custom_url": {"url": "/cup/"}}]
                -- content/about.md --
                # About

                See [the cup](/cupp/) and [the good one](/cup/).
                """).build()) {

            assertEquals(
                    List.of("content/about.md:3: the link /cupp/ leads nowhere; did you mean \"/cup/\"?"),
                    site.report().notes().stream().map(Object::toString).toList());
        }
    }

    @Test
    void productsOfASubcategoryAreListedAboveItToo() throws IOException {
        try (TestSite site = TestSite.of(folder.resolve("shop"), """
                -- store/categories.json --
                [{"category_id": 5, "tree_id": 1, "name": "Kitchen", "url": {"path": "/kitchen/"}},
                 {"category_id": 6, "tree_id": 1, "parent_id": 5, "name": "Pots", "url": {"path": "/kitchen/pots/"}},
                 {"category_id": 7, "tree_id": 1, "name": "Secret", "is_visible": false, "url": {"path": "/secret/"}},
                 {"category_id": 8, "tree_id": 1, "parent_id": 7, "name": "Below", "url": {"path": "/secret/below/"}}]
                -- store/products.json --
                [{"id": 1, "name": "Pot", "price": 3, "custom_url": {"url": "/pot/"}, "categories": [6]},
                 {"id": 2, "name": "Pan", "price": 2, "custom_url": {"url": "/pan/"}, "categories": [6, 8]},
                 {"id": 3, "name": "Lid", "price": 1, "custom_url": {"url": "/lid/"}, "categories": [6]}]
                """).build()) {

            site.assertPage("/kitchen/", "number 2: /kitchen/page/2/");
            site.assertPage("/kitchen/sort/price-low/", "<a href=\"/lid/\">Lid</a> $1.00");
            site.assertNoPage("/secret/");
            site.assertNoPage("/secret/below/");
        }
    }

    @Test
    void pricesAreWhatTheStoreQuotes() throws IOException {
        try (TestSite site = TestSite.of(folder.resolve("shop"), """
                -- store/products.json --
                [{"id": 1, "name": "Regular", "price": 1234.5, "custom_url": {"url": "/regular/"}},
                 {"id": 2, "name": "On sale", "price": 20, "sale_price": 15, "calculated_price": 15,
                  "custom_url": {"url": "/sale/"}},
                 {"id": 3, "name": "On request", "price": 9000, "is_price_hidden": true,
                  "price_hidden_label": "Call us", "custom_url": {"url": "/request/"}}]
                """).build()) {

            site.assertPage("/regular/", "<p class=\"price\">$1,234.50</p>");
            site.assertPage("/sale/", "<p class=\"price\">$15.00</p>");
            site.assertPage("/request/", "<p class=\"price\">Call us</p>");
            assertFalse(site.page("/request/").contains("9000"), "a hidden price must not be in the page");
            assertTrue(site.page("/sale/").contains("\"price\":\"15.00\""), site.page("/sale/"));
        }
    }

    @Test
    void twoStorefrontsHaveTheirOwnFoldersAndProducts() throws IOException {
        try (TestSite site = TestSite.of(folder.resolve("shop"), """
                -- bcsite.yaml --
                store: {hash: unused, api: "http://unused.invalid"}
                storefronts:
                  - {channel: 1, url: "https://shop.example"}
                  - {channel: 2, url: "https://outlet.example"}
                theme: plain
                -- store/channels.json --
                [{"id": 1, "name": "Main", "type": "storefront", "platform": "custom", "status": "active"},
                 {"id": 2, "name": "Outlet", "type": "storefront", "platform": "custom", "status": "active"}]
                -- store/products.json --
                [{"id": 1, "name": "Cup", "custom_url": {"url": "/cup/"}, "channels": [1]},
                 {"id": 2, "name": "Pot", "custom_url": {"url": "/pot/"}, "channels": [1, 2]}]
                """).build()) {

            assertTrue(site.exists("channel-1/cup/index.html"));
            assertTrue(site.exists("channel-2/pot/index.html"));
            assertFalse(site.exists("channel-2/cup/index.html"));
            assertTrue(site.file("channel-2/pot/index.html").contains("https://outlet.example/pot/"));
        }
    }

    @Test
    void everyLocaleHasItsOwnPagesAndWords() throws IOException {
        try (TestSite site = TestSite.of(folder.resolve("shop"), """
                -- bcsite.yaml --
                store: {hash: unused, api: "http://unused.invalid"}
                storefronts: [{channel: 1, url: "https://shop.example", locales: [en, de]}]
                theme: plain
                -- store/products.json --
                [{"id": 1, "name": "Cup", "custom_url": {"url": "/cup/"}}]
                -- content/about.md --
                # About us

                The [cup](/cup/).
                -- content/about.de.md --
                # Wir

                Die [Tasse](/cup/).
                """).build()) {

            assertTrue(site.page("/cup/").contains("<html lang=\"en\">"));
            assertTrue(site.page("/de/cup/").contains("<html lang=\"de\">"));
            site.assertPage("/about/", "<a href=\"/cup/\">cup</a>");
            site.assertPage("/de/about/", "<a href=\"/de/cup/\">Tasse</a>");
        }
    }

    @Test
    void permalinksMovePagesAndLinksFollow() throws IOException {
        try (TestSite site = TestSite.of(folder.resolve("shop"), """
                -- bcsite.yaml --
                store: {hash: unused, api: "http://unused.invalid"}
                storefronts: [{channel: 1, url: "https://shop.example"}]
                theme: plain
                permalinks: {product: "/p/{slug}/"}
                -- store/categories.json --
                [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}}]
                -- store/products.json --
                [{"id": 1, "name": "Cup", "custom_url": {"url": "/deep/inside/cup/"}, "categories": [5]}]
                """).build()) {

            assertTrue(site.exists("p/cup/index.html"));
            site.assertPage("/mugs/", "<a href=\"/p/cup/\">Cup</a>");
        }
    }

    @Test
    void anExportInOtherShapesOfTheApiBuildsAWholeShop() throws IOException {
        try (TestSite site = TestSite.of(folder.resolve("shop"), """
                -- store/categories.json --
                {"data": [{"id": 10, "parent_id": 0, "name": "Dishes", "is_visible": true, "url": "/dishes/", "children": [
                  {"id": 11, "parent_id": 10, "name": "Bowls \u7897", "is_visible": true, "url": "/dishes/bowls-\u7897",
                   "children": []}]}]}
                -- store/products.json --
                [{"id": 501, "name": "Bowl <b>\\"X\\"</b>", "type": "physical", "price": 5, "categories": [11], "is_visible": true,
                 "custom_url": {"url": "/Bowls/Rice%20Bowl", "is_customized": true}, "description": "<p>Rice<script>x()</script>"},
                 {"id": 502, "name": "Plate", "type": "physical", "price": "7.5", "categories": [10], "is_visible": true,
                 "custom_url": {"url": "/plate.html", "is_customized": true}, "logo": []}]
                """).build()) {

            assertTrue(Files.exists(site.output().resolve("Bowls/Rice Bowl/index.html")));
            assertTrue(site.exists("plate.html"));
            assertTrue(site.exists("dishes/bowls-\u7897/index.html"));
            site.assertPage("/Bowls/Rice Bowl/", "<h1>Bowl &lt;b&gt;&quot;X&quot;&lt;/b&gt;</h1>");
            assertFalse(site.page("/Bowls/Rice Bowl/").contains("x()"));
            site.assertPage("/dishes/", "<a href=\"/Bowls/Rice%20Bowl/\">");
        }
    }

    @Test
    void aThemeOfOnesOwnSaysOnlyWhatItSaysDifferently() throws IOException {
        try (TestSite site = TestSite.of(folder.resolve("shop"), """
                -- bcsite.yaml --
                store: {hash: unused, api: "http://unused.invalid"}
                storefronts: [{channel: 1, url: "https://shop.example"}]
                theme: look
                -- look/theme.yaml --
                name: look
                extends: plain
                -- look/strings/en.yaml --
                badge.sale: Cheap today
                -- look/pages/content.ftlh --
                <h1>Own ${content.title}</h1>
                -- store/categories.json --
                [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}}]
                -- store/products.json --
                [{"id": 1, "name": "Cup", "price": 20, "sale_price": 15, "calculated_price": 15, "categories": [5],
                  "custom_url": {"url": "/cup/"}}]
                -- content/about.md --
                # About
                """).build()) {

            site.assertPage("/mugs/", "[Cheap today]");
            site.assertPage("/about/", "<h1>Own About</h1>");
            site.assertPage("/404.html", "<html lang=\"en\">");
        }
    }
}
