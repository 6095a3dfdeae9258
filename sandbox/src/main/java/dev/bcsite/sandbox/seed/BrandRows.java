package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Slug;
import java.util.List;
import java.util.SortedMap;

/** Completes brands; one without a URL gets {@code /brands/name/}. */
final class BrandRows {

    private BrandRows() {}

    static SortedMap<Long, ObjectNode> of(List<SeedRow> seeded) {
        seeded.forEach(row -> row.text("name"));
        SortedMap<Long, ObjectNode> brands = SimpleRows.of(seeded, "brand", "id");
        brands.values().forEach(BrandRows::giveUrl);
        return brands;
    }

    private static void giveUrl(ObjectNode brand) {
        if (brand.path("custom_url").path("url").asText().isEmpty()) {
            String url = "/brands/" + Slug.of(brand.path("name").asText()) + "/";
            brand.putObject("custom_url").put("url", url).put("is_customized", false);
        }
    }
}
