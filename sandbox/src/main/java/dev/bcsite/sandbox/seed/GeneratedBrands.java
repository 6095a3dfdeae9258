package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Slug;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The brands of a made-up shop: one for about a hundred products, at least 8. */
record GeneratedBrands(SortedMap<Long, ObjectNode> rows) {

    static GeneratedBrands of(int products, long seed) {
        int count = Math.max(8, Math.min(2000, products / 100));
        List<SeedRow> seeded = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long id = i + 1L;
            int names = Words.BRANDS.size();
            int pairs = names * Words.BRAND_ENDS.size();
            String name = Words.BRANDS.get(i % names) + " "
                    + Words.BRAND_ENDS.get(i / names % Words.BRAND_ENDS.size())
                    + (i < pairs ? "" : " " + (i / pairs + 1));
            ObjectNode row = Json.object().put("id", id).put("name", name);
            row.put("page_title", name + ": everything we carry");
            row.put(
                    "image_url",
                    new Chance(seed, "brand", id).percent(50) ? "b/" + id + "/" + Slug.of(name) + ".jpg" : "");
            seeded.add(new SeedRow("generated brand " + id, row));
        }
        return new GeneratedBrands(BrandRows.of(seeded));
    }

    int count() {
        return rows.size();
    }
}
