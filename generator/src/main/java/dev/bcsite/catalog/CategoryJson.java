package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Categories, in the flat shape of {@code GET /v3/catalog/trees/categories}. */
public final class CategoryJson {

    private CategoryJson() {}

    public static Category read(JsonNode json) {
        JsonRow row = JsonRow.of("category", json);
        long id = row.id("category_id");
        row = row.named("category " + id);
        return new Category(
                id,
                row.optionalId("parent_id"),
                row.text("name"),
                row.text("description"),
                row.count("sort_order"),
                row.flag("is_visible", true),
                row.text("default_product_sort"),
                row.optionalText("image_url"),
                row.row("url").text("path"),
                SeoTextJson.read(row));
    }

    static ObjectNode write(Category category) {
        ObjectNode json = Json.object()
                .put("category_id", category.id())
                .put("parent_id", category.parent().orElse(0L))
                .put("name", category.name())
                .put("description", category.description())
                .put("sort_order", category.sortOrder())
                .put("is_visible", category.visible())
                .put("default_product_sort", category.defaultSort());
        category.imageUrl().ifPresent(url -> json.put("image_url", url));
        json.putObject("url").put("path", category.url());
        SeoTextJson.write(category.seo(), json);
        return json;
    }
}
