package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bcsite.sandbox.state.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two storefronts want the same of things that their store has only once. */
class SharedWishesTest {

    private static final String HEAD = """
            store: {hash: unused, api: "http://unused.invalid"}
            theme: plain
            writeBack: [seo, metafields]
            storefronts:
            """;
    private static final String FIRST = """
              - channel: 1
                url: "https://shop.example"
                webhooks: {url: "https://hooks.shop.example/", scopes: [store/product/updated]}
            """;
    private static final String SECOND = """
              - channel: 2
                url: "https://outlet.example"
                webhooks: {url: "https://hooks.shop.example/", scopes: [store/product/updated, store/information/updated]}
            """;
    private static final String SHOP = "-- bcsite.yaml --\n" + HEAD + FIRST + SECOND + """
            -- content/cup.md --
            ---
            product: 77
            seo: {title: Cups from Austin}
            metafields: {care: {washing: by hand}}
            ---
            -- store/channels.json --
            [{"id": 1, "name": "Main", "type": "storefront", "platform": "custom", "status": "active"},
             {"id": 2, "name": "Outlet", "type": "storefront", "platform": "custom", "status": "active"}]
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"}, "channels": [1, 2]}]
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
        plans = new TestPlans(site, "texts", "metafields", "webhooks");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void eachIsShownOnceAndWrittenOnce() throws IOException {
        assertEquals("""
                Channel 1

                  text
                    + product 77 title  Cups from Austin

                  metafield
                    + product 77 care.washing  by hand

                  webhook
                    + store/product/updated https://hooks.shop.example/  active true, secret d9e1b99b0468d3b1

                  3 to add.
                Channel 2

                  webhook
                    + store/information/updated https://hooks.shop.example/  active true, secret d9e1b99b0468d3b1

                  Note: channel 2: the store has only once what it wants, too: text product 77 title and 2 more; the plan \
                of channel 1 has them

                  1 to add.
                """, plans.text());
        assertEquals(
                List.of(
                        "PUT /v3/catalog/products",
                        "POST /v3/catalog/products/metafields",
                        "POST /v3/hooks",
                        "POST /v3/hooks"),
                plans.apply());
        plans.assertNothingLeft();
    }

    @Test
    void whatOneGivesUpTheOtherKeeps() throws IOException {
        plans.apply();
        site.write("bcsite.yaml", HEAD + FIRST.replaceFirst("    webhooks: .*\n", "") + SECOND);

        plans.assertNothingLeft();
        assertEquals(2, site.store().state().table(Kind.HOOKS).keys().length);

        site.write("content/cup.md", "---\nproduct: 77\nseo: {title: New cups}\n---\n");
        assertEquals(List.of("PUT /v3/catalog/products", "DELETE /v3/catalog/products/metafields"), plans.apply());
        plans.assertNothingLeft();
    }

    @Test
    void whoWroteItGoesOnLookingAfterIt() throws IOException {
        site.write("bcsite.yaml", HEAD + SECOND);
        plans.apply();
        site.write("bcsite.yaml", HEAD + FIRST + SECOND);
        plans.assertNothingLeft();

        site.write("content/cup.md", "---\nproduct: 77\nseo: {title: New cups}\n---\n");
        assertEquals(List.of("PUT /v3/catalog/products", "DELETE /v3/catalog/products/metafields"), plans.apply());
        plans.assertNothingLeft();
    }

    @Test
    void adoptedByBothItIsChangedOnceAndGivenBackOnce() throws IOException {
        site.setProduct(77, "page_title", "Theirs");
        assertEquals("PUT /v3/catalog/products", plans.apply("texts").get(0));
        assertEquals("Cups from Austin", title());
        plans.assertNothingLeft();

        plans.apply(plans.destruction());
        assertEquals("Theirs", title());
        assertEquals(0, site.store().state().table(Kind.HOOKS).keys().length);
    }

    @Test
    void aBuildThatRegistersWritesEachOnceToo() throws IOException {
        String both = (HEAD + FIRST + SECOND).replaceAll("    webhooks: .*\n", "");
        site.write("bcsite.yaml", both.replace("theme: plain", "theme: plain\nregister: true"));
        site.build();
        assertEquals("Cups from Austin", title());
        assertEquals(1, writes("/v3/catalog/products"));
        assertEquals(1, writes("/v3/catalog/products/metafields"));

        site.build();
        assertEquals(1, writes("/v3/catalog/products"));
        assertEquals(1, writes("/v3/catalog/products/metafields"));
    }

    @Test
    void differentValuesAreAProblemThatNamesBoth() throws IOException {
        site.write("bcsite.yaml", HEAD + FIRST + SECOND.replace("    webhooks", "    locales: [de]\n    webhooks"));
        site.write("content/cup.en.md", "---\nproduct: 77\nseo: {title: Cups from Austin}\n---\n");
        Files.delete(site.folder().resolve("content/cup.md"));
        site.write("content/cup.de.md", "---\nproduct: 77\nseo: {title: Tassen aus Austin}\n---\n");

        assertEquals(
                "text product 77 title: channel 1 wants \"Cups from Austin\", channel 2 wants \"Tassen aus Austin\", and the"
                        + " store has it only once; let the documents of both languages say the same, or take it out of"
                        + " \"writeBack\"",
                plans.planProblem());
    }

    private String title() {
        return site.store()
                .state()
                .products()
                .row(77)
                .orElseThrow()
                .path("page_title")
                .asText();
    }

    private long writes(String path) {
        return site.store().state().requests().entries().stream()
                .map(entry -> entry.line())
                .filter(line -> line.matches("(POST|PUT|DELETE) \\Q" + path + "\\E(\\?.*)?"))
                .count();
    }
}
