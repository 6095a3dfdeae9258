package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Brands, in the shape of {@code GET /v3/catalog/brands}. */
public final class BrandJson {

    private BrandJson() {}

    public static Brand read(JsonNode json) {
        JsonRow row = JsonRow.of("brand", json);
        return new Brand(
                row.id("id"),
                row.text("name"),
                row.optionalText("image_url"),
                row.row("custom_url").text("url"),
                SeoTextJson.read(row));
    }

    static ObjectNode write(Brand brand) {
        ObjectNode json = Json.object().put("id", brand.id()).put("name", brand.name());
        brand.imageUrl().ifPresent(url -> json.put("image_url", url));
        json.putObject("custom_url").put("url", brand.url());
        SeoTextJson.write(brand.seo(), json);
        return json;
    }
}
