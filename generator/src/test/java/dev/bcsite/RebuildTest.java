package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rebuild renders what changed, and ends with the same bytes as a full build. */
class RebuildTest {

    /** Two cups and a pot. */
    static final String STORE = """
            -- store/categories.json --
            [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}},
             {"category_id": 6, "tree_id": 1, "name": "Pots", "url": {"path": "/pots/"}}]
            -- store/products.json --
            [{"id": 77, "name": "Austin Cup", "price": 10, "custom_url": {"url": "/austin-cup/"},
              "categories": [5], "description": "Blue.", "sort_order": 1},
             {"id": 78, "name": "Boston Cup", "price": 12, "custom_url": {"url": "/boston-cup/"},
              "categories": [5], "description": "Red.", "sort_order": 2},
             {"id": 79, "name": "Tea Pot", "price": 40, "custom_url": {"url": "/tea-pot/"},
              "categories": [6], "description": "Round.", "sort_order": 3}]
            """;

    private static final String MUGS = STORE + """
            -- content/index.md --
            # Welcome
            -- content/about.md --
            # About us

            We make mugs.
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
    void aBuildWithoutChangesRendersNothingAndWritesNothing() throws IOException {
        site.build();

        site.assertRendered();
        site.assertSameAsFullBuild();
    }

    @Test
    void editingADescriptionRendersOnlyThatProductPage() throws IOException {
        site.setProduct(77, "description", "Deep blue.");
        site.build();

        site.assertPage("/austin-cup/", "Deep blue.");
        site.assertRendered("/austin-cup/");
        site.assertSameAsFullBuild();
    }

    @Test
    void renamingAProductAlsoRendersThePagesThatListIt() throws IOException {
        site.setProduct(77, "name", "Austin Mug");
        site.build();

        site.assertPage("/mugs/", "Austin Mug");
        site.assertRendered("/austin-cup/", "/boston-cup/", "/mugs/", "/mugs/sort/price-low/", "/");
        site.assertSameAsFullBuild();
    }

    @Test
    void aProductThatIsGoneTakesItsPageWithIt() throws IOException {
        site.removeProduct(78);
        site.build();

        site.assertNoPage("/boston-cup/");
        assertEquals(2, site.report().removed(), "the product's page and the order that a single product needs not");
        site.assertSameAsFullBuild();
    }

    @Test
    void editingAPageOfTheProjectRendersOnlyThatPage() throws IOException {
        site.write("content/about.md", "# About us\n\nWe make mugs and pots.\n");
        site.build();

        site.assertRendered("/about/");
        site.assertSameAsFullBuild();
    }

    @Test
    void aFileThatSomebodyDeletedIsWrittenAgain() throws IOException {
        Files.delete(site.output().resolve("mugs/index.html"));
        site.build();

        assertTrue(site.report().explanation().contains("/mugs/: its file was missing or had been changed"));
        site.assertRendered("/mugs/");
        site.assertSameAsFullBuild();
    }

    @Test
    void anOfflineBuildAsksTheStoreNothing() throws IOException {
        site.store().state().requests().clear();
        site.write("content/about.md", "# About\n\nOffline.\n");
        site.build(BuildOptions.standard().withOffline(true));

        assertEquals(0, site.store().state().requests().total());
        site.assertPage("/about/", "Offline.");
    }

    @Test
    void whatAPublishLeftThatBrokeOffIsTakenAway() throws IOException {
        site.write("target/site/.bcsite-publish/0", "half a page");
        site.build();

        site.assertRendered();
        site.assertSameAsFullBuild();
    }
}
