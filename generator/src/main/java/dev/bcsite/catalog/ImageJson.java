package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Pictures of products, as {@code include=images} nests them. */
final class ImageJson {

    private ImageJson() {}

    static Image read(JsonNode json) {
        JsonRow row = JsonRow.of("image", json);
        return new Image(
                row.id("id"),
                row.text("url_zoom"),
                row.text("description"),
                row.flag("is_thumbnail"),
                row.count("sort_order"));
    }

    static ObjectNode write(Image image) {
        return Json.object()
                .put("id", image.id())
                .put("url_zoom", image.url())
                .put("description", image.alt())
                .put("is_thumbnail", image.thumbnail())
                .put("sort_order", image.sortOrder());
    }
}
