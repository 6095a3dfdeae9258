package dev.bcsite.bigcommerce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.catalog.Product;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.catalog.SnapshotCounts;
import dev.bcsite.catalog.Variant;
import dev.bcsite.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the pull to the formula of {@code docs/reference/requests.md}. */
class RequestCountTest {

    @TempDir
    Path state;

    @Test
    void aPullNeedsHardlyMoreRequestsThanTheApiAllows() throws Exception {
        for (String seed : new String[] {"sample", "generated:1:4", "generated:60:1", "generated:620:2"}) {
            try (TestShop shop = TestShop.of(SandboxOptions.defaults().withSeed(seed), state);
                    Snapshot snapshot = shop.pull(TestShop.channels(1).allowingEmpty(true))) {
                long least = least(snapshot);
                long needed = shop.meter().total();
                assertTrue(needed <= 1.15 * least, seed + ": " + needed + " requests, where " + least + " would do");
                assertTrue(needed >= least, seed + ": the formula says " + least + ", yet " + needed + " were enough");
            }
        }
    }

    @Test
    void theSmallestShopShowsWhereEachRequestGoes() throws Exception {
        try (TestShop shop = TestShop.small(state)) {
            shop.pull(TestShop.channels(1)).close();
            assertEquals(
                    Map.ofEntries(
                            Map.entry("GET /v2/blog/posts", 1L),
                            Map.entry("GET /v2/currencies", 1L),
                            Map.entry("GET /v2/store", 1L),
                            Map.entry("GET /v2/time", 1L),
                            Map.entry("GET /v3/catalog/brands", 1L),
                            Map.entry("GET /v3/catalog/products", 2L),
                            Map.entry("GET /v3/catalog/trees", 1L),
                            Map.entry("GET /v3/catalog/trees/categories", 1L),
                            Map.entry("GET /v3/channels/{id}", 1L),
                            Map.entry("GET /v3/channels/{id}/listings", 1L),
                            Map.entry("GET /v3/channels/{id}/site", 1L),
                            Map.entry("GET /v3/content/pages", 1L),
                            Map.entry("GET /v3/pricelists", 1L),
                            Map.entry("GET /v3/settings/inventory", 2L),
                            Map.entry("GET /v3/settings/logo", 2L),
                            Map.entry("GET /v3/settings/store/profile", 2L),
                            Map.entry("GET /v3/settings/storefront/category", 2L),
                            Map.entry("GET /v3/settings/storefront/product", 2L),
                            Map.entry("GET /v3/settings/storefront/robotstxt", 2L),
                            Map.entry("GET /v3/settings/storefront/seo", 2L),
                            Map.entry("GET /v3/storefront/redirects", 1L),
                            Map.entry("GET /v3/tax/rates", 1L),
                            Map.entry("GET /v3/tax/settings", 1L),
                            Map.entry("GET /v3/tax/zones", 1L),
                            Map.entry("POST /v3/pricing/products", 2L)),
                    shop.meter().requests());
        }
    }

    /** For one channel with a site and a category tree, and one currency. */
    private static long least(Snapshot snapshot) {
        SnapshotCounts counts = snapshot.counts();
        long[] ids = snapshot.productIds(1);
        long choosing = Arrays.stream(ids)
                .filter(id -> product(snapshot, id).hasChoices())
                .count();
        long differing = Arrays.stream(ids)
                .mapToObj(id -> product(snapshot, id))
                .filter(RequestCountTest::differInPrice)
                .mapToLong(product -> product.variants().size())
                .sum();
        long store =
                8 + 7 + atLeastOne(counts.categories()) + atLeastOne(counts.brands()) + counts.blogPosts() / 250 + 1;
        long channel = 2
                + 7
                + atLeastOne(counts.listings())
                + atLeastOne(counts.storePages())
                + atLeastOne(counts.redirects());
        long products =
                atLeastOne(counts.products()) + pages(choosing, 10) + pages(ids.length, 50) + pages(differing, 50);
        return store + channel + products;
    }

    private static Product product(Snapshot snapshot, long id) {
        return snapshot.product(id).orElseThrow();
    }

    private static boolean differInPrice(Product product) {
        return product.variants().stream()
                        .map(Variant::calculated)
                        .map(amount -> amount.stripTrailingZeros())
                        .distinct()
                        .count()
                > 1;
    }

    private static long atLeastOne(long rows) {
        return Math.max(1, pages(rows, 250));
    }

    private static long pages(long rows, long size) {
        return (rows + size - 1) / size;
    }
}
