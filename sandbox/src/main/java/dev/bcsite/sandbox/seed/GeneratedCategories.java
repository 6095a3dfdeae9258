package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Slug;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The categories of a made-up shop, in three levels: one for about fifty products, at least 12 and at most 250.
 *
 * @param leaves the categories that products are put into first
 */
record GeneratedCategories(SortedMap<Long, ObjectNode> rows, List<Long> leaves) {

    static GeneratedCategories of(int products, long seed) {
        int count = Math.max(12, Math.min(250, products / 50));
        int departments = Math.max(3, count / 16);
        int sections = Math.max(4, count / 4);
        List<SeedRow> seeded = new ArrayList<>();
        List<Long> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long id = i + 1L;
            long parent = i < departments
                    ? 0
                    : i < departments + sections
                            ? 1 + (i - departments) % departments
                            : departments + 1 + (i - departments - sections) % sections;
            seeded.add(new SeedRow("generated category " + id, row(id, parent, name(i, departments, sections), seed)));
            if (i >= departments) {
                leaves.add(id);
            }
        }
        return new GeneratedCategories(CategoryRows.of(seeded, 1), leaves);
    }

    private static String name(int i, int departments, int sections) {
        if (i < departments) {
            return numbered(Words.DEPARTMENTS, i);
        }
        return i < departments + sections
                ? numbered(Words.SECTIONS, i - departments)
                : numbered(Words.SHELVES, i - departments - sections);
    }

    /** The words in turn, with a number from the second round on. */
    private static String numbered(List<String> words, int i) {
        int round = i / words.size();
        return words.get(i % words.size()) + (round == 0 ? "" : " " + (round + 1));
    }

    private static ObjectNode row(long id, long parent, String name, long seed) {
        Chance chance = new Chance(seed, "category", id);
        ObjectNode row =
                Json.object().put("category_id", id).put("parent_id", parent).put("name", name);
        row.put("description", chance.percent(60) ? "<p>" + chance.of(Words.SENTENCES) + "</p>" : "");
        row.put("sort_order", id);
        row.put("is_visible", !chance.percent(2) || parent == 0);
        row.put("image_url", chance.percent(30) ? "c/" + id + "/" + Slug.of(name) + ".jpg" : "");
        return row;
    }
}
