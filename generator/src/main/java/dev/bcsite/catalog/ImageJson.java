package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;

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
}
