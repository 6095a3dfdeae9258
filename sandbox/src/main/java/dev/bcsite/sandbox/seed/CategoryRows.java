package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.shape.Slug;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Makes flat v3 category rows of any of BigCommerce's three shapes: nested trees with {@code children} and a text
 * {@code url}, flat rows with {@code category_id} and {@code url.path}, and old rows with {@code id} and
 * {@code custom_url.url}.
 */
final class CategoryRows {

    private final SortedMap<Long, ObjectNode> rows = new TreeMap<>();

    /** @param defaultTree the tree of rows that do not name one */
    static SortedMap<Long, ObjectNode> of(List<SeedRow> seeded, long defaultTree) {
        CategoryRows categories = new CategoryRows();
        List<SeedRow> flat = new ArrayList<>();
        seeded.forEach(row -> flatten(row, Optional.empty(), flat));
        Ids ids = new Ids();
        ids.reserve(flat, "category_id");
        for (SeedRow row : flat) {
            categories.add(row, ids.idOf(row, "category_id"), defaultTree);
        }
        categories.rows.values().forEach(categories::givePath);
        return categories.rows;
    }

    private static void flatten(SeedRow row, Optional<Long> parent, List<SeedRow> flat) {
        ObjectNode json = row.json();
        if (!json.has("category_id") && json.has("id")) {
            json.set("category_id", json.remove("id"));
        }
        parent.ifPresent(id -> json.put("parent_id", id));
        JsonNode children = json.remove("children");
        flat.add(row);
        if (children != null) {
            Optional<Long> id = row.id("category_id");
            if (!children.isEmpty() && id.isEmpty()) {
                throw row.wrong("category_id", "an id, because this category has children");
            }
            for (JsonNode child : children) {
                flatten(new SeedRow(row.where() + " > child", (ObjectNode) child), id, flat);
            }
        }
    }

    private void add(SeedRow row, long id, long defaultTree) {
        row.text("name");
        ObjectNode given = row.json();
        JsonNode path = pathOf(given);
        given.remove(List.of("custom_url", "url", "depth", "path"));
        ObjectNode category = Defaults.filled("category", given);
        category.put("category_id", id);
        if (!given.hasNonNull("category_uuid")) {
            byte[] seed = ("category " + id).getBytes(StandardCharsets.UTF_8);
            category.put("category_uuid", UUID.nameUUIDFromBytes(seed).toString());
        }
        if (!given.hasNonNull("tree_id")) {
            category.put("tree_id", defaultTree);
        }
        category.putObject("url").put("path", path.asText("")).put("is_customized", path.isTextual());
        rows.put(id, category);
    }

    private static JsonNode pathOf(ObjectNode given) {
        if (given.path("url").isTextual()) {
            return given.path("url");
        }
        JsonNode path = given.path("url").path("path");
        return path.isMissingNode() ? given.path("custom_url").path("url") : path;
    }

    /** A category without a path gets its parents' path and its own name. */
    private void givePath(ObjectNode category) {
        ObjectNode url = (ObjectNode) category.get("url");
        if (url.path("path").asText().isEmpty()) {
            url.put("path", pathByName(category, new HashMap<>()));
        }
    }

    private String pathByName(ObjectNode category, Map<Long, Boolean> seen) {
        String own = Slug.of(category.path("name").asText()) + "/";
        ObjectNode parent = rows.get(category.path("parent_id").asLong());
        boolean loops = seen.put(category.path("category_id").asLong(), true) != null;
        if (parent == null || loops) {
            return "/" + own;
        }
        String parentPath = parent.path("url").path("path").asText();
        return (parentPath.isEmpty() ? pathByName(parent, seen) : parentPath) + own;
    }
}
