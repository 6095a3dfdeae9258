package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Texts for search engines, in the field names of products, brands and categories. */
final class SeoTextJson {

    private SeoTextJson() {}

    static SeoText read(JsonRow row) {
        return read(row, "page_title");
    }

    /** Pages and settings call the title by other names. */
    static SeoText read(JsonRow row, String title) {
        return new SeoText(row.text(title), row.text("meta_description"));
    }

    static void write(SeoText seo, ObjectNode json) {
        write(seo, json, "page_title");
    }

    static void write(SeoText seo, ObjectNode json, String title) {
        json.put(title, seo.title()).put("meta_description", seo.description());
    }
}
