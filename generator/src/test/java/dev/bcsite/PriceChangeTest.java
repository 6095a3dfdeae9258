package dev.bcsite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new price makes the pages anew that show it, and lists are planned anew only where the product moves in one. */
class PriceChangeTest {

    /** A dollar apart; a page of a list holds two. */
    private static final int CUPS = 6;

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void build() throws IOException {
        StringBuilder products = new StringBuilder();
        for (int cup = 1; cup <= CUPS; cup++) {
            products.append(cup == 1 ? "[" : ",\n")
                    .append("{\"id\": " + (100 + cup) + ", \"name\": \"Cup " + cup + "\", \"price\": " + (10 + cup))
                    .append(", \"custom_url\": {\"url\": \"/cup-" + cup + "/\"}, \"categories\": [5]}");
        }
        site = TestSite.of(folder.resolve("shop"), """
                        -- store/categories.json --
                        [{"category_id": 5, "tree_id": 1, "name": "Mugs", "url": {"path": "/mugs/"}}]
                        -- store/products.json --
                        """ + products + "]\n-- content/index.md --\n# Welcome\n")
                .build();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void lessThanToTheNextProductMovesNothing() throws IOException {
        reprice(2, "12.50", false);
        reprice(3, "12.75", false);
        site.assertPage("/cup-3/", "$12.75");
        site.assertPage("/mugs/sort/price-low/page/2/", "$12.75");
    }

    @Test
    void asMuchAsTheNextProductLeavesTheOrderToTheirIds() throws IOException {
        reprice(3, "14", false);
        reprice(4, "13", true);
    }

    @Test
    void moreThanTheNextProductPlansTheListsAnew() throws IOException {
        reprice(2, "13.50", true);
    }

    @Test
    void theFirstAndTheLastMayGoAsFarAsTheyLike() throws IOException {
        reprice(1, "0.01", false);
        reprice(CUPS, "99999", false);
    }

    @Test
    void twoThatSwapTheirPricesAreNoticed() throws IOException {
        site.setProduct(103, "price", 14);
        site.setProduct(104, "price", 13);
        site.build();
        assertTrue(site.wasPlanned());
        site.assertSameAsFullBuild();
    }

    private void reprice(int cup, String price, boolean moves) throws IOException {
        site.setProduct(100 + cup, "price", new BigDecimal(price));
        site.build();
        assertEquals(moves, site.wasPlanned(), "cup " + cup + " at " + price);
        site.assertSameAsFullBuild();
    }
}
