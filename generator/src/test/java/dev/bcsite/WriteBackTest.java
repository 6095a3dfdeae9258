package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document says about one product, category or brand becomes the store's, where that is switched on. */
class WriteBackTest {

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
            writeBack: [listings, seo, metafields]
            -- content/cup.md --
            ---
            product: 77
            seo: {title: Cups from Austin, description: Thrown by hand.}
            listing: {state: active, name: The Austin Cup}
            metafields: {care: {washing: by hand, oven: "no"}}
            ---
            Fired twice.
            -- content/mugs.md --
            ---
            category: 5
            seo: {title: All mugs}
            metafields: {care: {washing: in a machine}}
            ---
            -- content/kiln.md --
            ---
            brand: 3
            seo: {description: The oldest kiln.}
            ---
            -- store/categories.json --
            [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}}]
            -- store/brands.json --
            [{"id": 3, "name": "Kiln", "custom_url": {"url": "/kiln/"}, "page_title": "Kiln of old"}]
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"}, "categories": [5],
              "brand_id": 3},
             {"id": 78, "name": "Boston Cup", "price": 12, "custom_url": {"url": "/boston-cup/"}, "categories": [5]}]
            -- store/metafields.json --
            []
            """;

    @TempDir
    Path folder;

    private TestSite site;
    private TestPlans plans;

    @BeforeEach
    void open() throws IOException {
        site = TestSite.of(folder.resolve("shop"), SHOP);
        plans = new TestPlans(site, "listings", "texts", "metafields");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void thePlanShowsEveryTextByTheThingItIsAbout() throws IOException {
        assertEquals("""
                Channel 1

                  listings (2)
                    + product 77 name   The Austin Cup
                    + product 77 state  active

                  texts (4)
                    + brand 3 description     The oldest kiln.
                    + category 5 title        All mugs
                    + product 77 description  Thrown by hand.
                    + product 77 title        Cups from Austin

                  metafields (3)
                    + category 5 care.washing  in a machine
                    + product 77 care.oven     no
                    + product 77 care.washing  by hand

                  9 to add.
                """, plans.text());
    }

    @Test
    void whatIsPlannedIsAppliedInFewRequestsAndOnce() throws IOException {
        assertEquals(
                List.of(
                        "POST /v3/channels/1/listings",
                        "PUT /v3/catalog/products",
                        "PUT /v3/catalog/trees/categories",
                        "PUT /v3/catalog/brands/3",
                        "POST /v3/catalog/products/metafields",
                        "POST /v3/catalog/categories/metafields"),
                plans.apply());

        assertEquals("Cups from Austin", text(product(), "page_title"));
        assertEquals("Thrown by hand.", text(product(), "meta_description"));
        assertEquals("All mugs", text(row(site.store().state().categories(), 5), "page_title"));
        assertEquals("The oldest kiln.", text(brand(), "meta_description"));
        assertEquals("Kiln of old", text(brand(), "page_title"));
        assertEquals("The Austin Cup", text(listing(), "name"));
        assertEquals("active", text(listing(), "state"));
        assertEquals(1, listing().path("variants").size());
        assertEquals(
                Map.of(
                        "category 5 care.washing", "in a machine",
                        "product 77 care.oven", "no",
                        "product 77 care.washing", "by hand"),
                metafields());
        plans.assertNothingLeft();
    }

    @Test
    void aChangedFrontMatterChangesOnlyThat() throws IOException {
        plans.apply();
        site.write("content/cup.md", """
                ---
                product: 77
                seo: {title: Cups and more, description: Thrown by hand.}
                listing: {state: disabled, name: The Austin Cup}
                metafields: {care: {washing: by hand, oven: "yes"}}
                ---
                """);

        assertEquals("""
                Channel 1

                  listing
                    ~ product 77 state  active -> disabled

                  text
                    ~ product 77 title  Cups from Austin -> Cups and more

                  metafield
                    ~ product 77 care.oven  no -> yes

                  3 to change; 6 are as wanted.
                """, plans.text("listing product 77 state"));
        plans.apply("listing product 77 state");

        assertEquals("Cups and more", text(product(), "page_title"));
        assertEquals("Thrown by hand.", text(product(), "meta_description"));
        assertEquals("disabled", text(listing(), "state"));
        assertEquals(
                "disabled", listing().path("variants").path(0).path("state").asText());
        plans.assertNothingLeft();
    }

    @Test
    void aProductThatADocumentTakesOffStaysOff() throws IOException {
        site.write("content/cup.md", """
                ---
                product: 77
                listing: {state: disabled}
                ---
                """);
        plans.apply();

        site.build();
        site.assertNoPage("/austin-cup/");
        plans.assertNothingLeft();

        site.write("content/cup.md", "---\nproduct: 77\n---\n");
        assertEquals("""
                Channel 1

                  listing
                    ~ product 77 state  disabled -> active

                  1 to change; 3 are as wanted.
                """, plans.text());
        plans.apply();
        site.build();
        site.assertPage("/austin-cup/", "Austin Cup");
        plans.assertNothingLeft();
    }

    @Test
    void whatIsNoLongerSaidIsTakenBack() throws IOException {
        plans.apply();
        site.write("content/cup.md", "---\nproduct: 77\n---\nFired twice.");
        site.write("content/mugs.md", "---\ncategory: 5\n---\n");
        site.write("content/kiln.md", "---\nbrand: 3\n---\n");

        assertEquals("""
                Channel 1

                  listing
                    - product 77 name  The Austin Cup

                  texts (4)
                    - brand 3 description     The oldest kiln.
                    - category 5 title        All mugs
                    - product 77 description  Thrown by hand.
                    - product 77 title        Cups from Austin

                  metafields (3)
                    - category 5 care.washing  in a machine
                    - product 77 care.oven     no
                    - product 77 care.washing  by hand

                  8 to remove.
                """, plans.text());
        plans.apply();

        assertEquals("", text(product(), "page_title"));
        assertEquals("", text(product(), "meta_description"));
        assertEquals("Kiln of old", text(brand(), "page_title"));
        assertEquals("", text(listing(), "name"));
        assertEquals("active", text(listing(), "state"));
        assertEquals(Map.of(), metafields());
        plans.assertNothingLeft();
    }

    @Test
    void whatSomebodyElseWroteStaysUntilItIsAdopted() throws IOException {
        site.setProduct(77, "page_title", "Theirs");

        assertEquals("""
                Channel 1

                  text
                    + product 77 description  Thrown by hand.

                  left alone, because it is not bcsite's
                    ! text product 77 title: somebody else made it
                        is      Theirs
                        wanted  Cups from Austin
                    To take one over: bcsite plan --adopt "text product 77 title"

                  1 to add; 1 left alone.
                """, onlyTexts());
        plans.apply();
        assertEquals("Theirs", text(product(), "page_title"));
        plans.assertNothingLeft();

        plans.apply("text product 77 title");
        assertEquals("Cups from Austin", text(product(), "page_title"));

        site.write("content/cup.md", "---\nproduct: 77\n---\n");
        plans.apply();
        assertEquals("Theirs", text(product(), "page_title"));
        assertEquals("", text(product(), "meta_description"));
    }

    @Test
    void whatSomebodyElseChangedSinceStaysToo() throws IOException {
        plans.apply();
        site.setProduct(77, "page_title", "Theirs now");
        site.write("content/cup.md", "---\nproduct: 77\n---\n");
        plans.apply();

        assertEquals("Theirs now", text(product(), "page_title"));
        assertEquals("", text(product(), "meta_description"));
        plans.assertNothingLeft();
    }

    @Test
    void destroyingLeavesTheStoreAsItWas() throws IOException {
        site.setProduct(77, "page_title", "Theirs");
        plans.apply("texts");
        plans.apply(plans.destruction());

        assertEquals("Theirs", text(product(), "page_title"));
        assertEquals("", text(product(), "meta_description"));
        assertEquals("", text(brand(), "meta_description"));
        assertEquals(Map.of(), metafields());
    }

    @Test
    void withoutTheSwitchNothingIsWrittenAndOneNoteSaysSo() throws IOException {
        site.write("bcsite.yaml", CONFIG + "writeBack: [metafields]\n");

        assertEquals("""
                Channel 1

                  metafields (3)
                    + category 5 care.washing  in a machine
                    + product 77 care.oven     no
                    + product 77 care.washing  by hand

                  Note: content/cup.md and 2 more: what is said for the store stays here: listings, seo; to have it \
                written back, add to bcsite.yaml: writeBack: [listings, seo]

                  3 to add.
                """, plans.text());
    }

    @Test
    void switchedOffAgainTheStoreGetsItsTextsBack() throws IOException {
        plans.apply();
        site.write("bcsite.yaml", CONFIG);
        plans.apply();

        assertEquals("", text(product(), "page_title"));
        assertEquals(Map.of(), metafields());
    }

    @Test
    void thePageSaysAtOnceWhatTheStoreWillSay() throws IOException {
        site.write("bcsite.yaml", CONFIG);
        site.build();

        site.assertPage("/austin-cup/", "<title>Cups from Austin");
        site.assertPage("/mugs/", "<title>All mugs");
        site.assertPage("/kiln/", "<title>Kiln of old");
        site.assertPage("/boston-cup/", "<title>Boston Cup");
    }

    @Test
    void aChangedTextForSearchEnginesRendersJustItsPages() throws IOException {
        site.build();
        site.write("content/cup.md", "---\nproduct: 77\nseo: {title: New}\n---\nFired twice.\n");
        site.build();

        site.assertRendered("/austin-cup/");
        site.assertPage("/austin-cup/", "<title>New");
        site.assertSameAsFullBuild();
    }

    @Test
    void aTextThatCannotBeAnybodysIsRefusedWithItsLine() throws IOException {
        site.write("content/cup.md", "---\nproduct: [77, 78]\nseo: {title: Two}\n---\n");
        site.write("content/mugs.md", "---\ncategory: 5\nlisting: {name: Mugs}\n---\n");
        site.write("content/kiln.md", "---\nmetafields: {care: {washing: never}}\n---\n");

        assertEquals("""
                content/cup.md:3: "seo" is about one thing, and the document is attached to 2; give each a document of \
                its own
                content/kiln.md:2: "metafields" says nothing without an attachment; add product, category or brand
                content/mugs.md:3: only products are listed; remove "listing\"""", site.buildProblem());
    }

    @Test
    void textsLongerThanTheStoreTakesAreRefusedWithTheirLine() throws IOException {
        site.write("content/cup.md", """
                ---
                product: 77
                seo:
                  title: %s
                listing:
                  state: gone
                metafields:
                  a.b:
                    key: value
                  care:
                    %s: value
                ---
                """.formatted("t".repeat(256), "k".repeat(65)));

        assertEquals("""
                content/cup.md:6: "state" cannot be "gone"; write one of active, disabled
                content/cup.md:4: "title" has 256 characters, and BigCommerce takes 255; shorten it
                content/cup.md:8: "a.b" cannot be the name of a metafield; use at most 64 characters without blanks, and \
                no point in a namespace
                content/cup.md:11: "%s..." cannot be the name of a metafield; use at most 64 characters without blanks, \
                and no point in a namespace""".formatted("k".repeat(60)), site.buildProblem());
    }

    @Test
    void twoDocumentsCannotSayTheSame() throws IOException {
        site.write("content/more.md", "---\nproduct: 77\nseo: {title: Other}\nmetafields: {care: {fire: x}}\n---\n");

        assertEquals(
                "content/more.md: \"seo.title\" of product 77 is in content/cup.md, too; keep one of them",
                site.buildProblem());
    }

    private String onlyTexts() throws IOException {
        site.write("content/mugs.md", "---\ncategory: 5\n---\n");
        site.write("content/kiln.md", "---\nbrand: 3\n---\n");
        site.write("content/cup.md", """
                ---
                product: 77
                seo: {title: Cups from Austin, description: Thrown by hand.}
                ---
                """);
        return plans.text();
    }

    private ObjectNode product() {
        return row(site.store().state().products(), 77);
    }

    private ObjectNode brand() {
        return row(site.store().state().brands(), 3);
    }

    private ObjectNode listing() {
        Table listings = site.store().state().listings();
        return listings.copiesHaving("product_id", 77).get(0);
    }

    private Map<String, String> metafields() {
        Table table = site.store().state().table(Kind.METAFIELDS);
        Map<String, String> values = new TreeMap<>();
        for (long key : table.keys()) {
            ObjectNode row = table.row(key).orElseThrow();
            if (!text(row, "resource_type").equals("channel")) {
                values.put(
                        text(row, "resource_type") + " " + text(row, "resource_id") + " " + text(row, "namespace") + "."
                                + text(row, "key"),
                        text(row, "value"));
            }
        }
        return values;
    }

    private static ObjectNode row(Table table, long id) {
        return table.row(id).orElseThrow();
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asText();
    }
}
