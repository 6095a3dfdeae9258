package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.product.OptionSet;
import dev.bcsite.sandbox.product.Prices;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.shape.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Completes the products of a seed: ids, BigCommerce's defaults, a URL from the name, and a base variant for those
 * without options, as the API would show them.
 */
final class ProductRows {

    private static final List<String> NUMBERS =
            List.of("price", "sale_price", "retail_price", "cost_price", "map_price", "weight", "brand_id");
    private static final List<String> ARRAYS = List.of(
            "categories",
            "variants",
            "options",
            "modifiers",
            "images",
            "videos",
            "custom_fields",
            "bulk_pricing_rules",
            "reviews",
            "channels",
            "complex_rules",
            "metafields");

    private final Ids ids = new Ids();
    private final Set<String> urls = new HashSet<>();
    private final ProductParts parts = new ProductParts();

    static SortedMap<Long, ObjectNode> of(List<SeedRow> seeded) {
        ProductRows products = new ProductRows();
        products.reserve(seeded);
        SortedMap<Long, ObjectNode> rows = new TreeMap<>();
        for (SeedRow row : seeded) {
            ObjectNode product = products.completed(row);
            rows.put(product.path("id").asLong(), product);
        }
        return rows;
    }

    private void reserve(List<SeedRow> seeded) {
        ids.reserve(seeded, "id");
        for (SeedRow row : seeded) {
            ARRAYS.forEach(row::requireArray);
            parts.reserve(row);
            urls.add(row.json().path("custom_url").path("url").asText());
        }
    }

    private ObjectNode completed(SeedRow row) {
        String name = row.text("name");
        NUMBERS.forEach(row::requireNumber);
        long id = ids.idOf(row, "id");
        ObjectNode product = Defaults.filled("product", row.json());
        product.put("id", id);
        giveDates(product, id);
        giveUrl(product, name, id);
        parts.complete(row.where(), product);
        Prices.calculate(product);
        OptionSet.give(product);
        return product;
    }

    private static void giveDates(ObjectNode product, long id) {
        for (String field : List.of("date_created", "date_modified")) {
            if (product.path(field).asText().isEmpty()) {
                product.put(field, Moments.catalog(id));
            }
        }
    }

    private void giveUrl(ObjectNode product, String name, long id) {
        if (product.path("custom_url").isTextual()) {
            product.putObject("custom_url")
                    .put("url", product.path("custom_url").asText())
                    .put("is_customized", true);
        }
        if (product.path("custom_url").path("url").asText().isEmpty()) {
            String url = "/" + Slug.of(name) + "/";
            String free = urls.add(url) ? url : "/" + Slug.of(name) + "-" + id + "/";
            urls.add(free);
            product.putObject("custom_url").put("url", free).put("is_customized", false);
        } else if (!product.path("custom_url").has("is_customized")) {
            ((ObjectNode) product.get("custom_url")).put("is_customized", true);
        }
    }
}
