package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** Pages of the control panel, in the shape of {@code GET /v3/content/pages?include=body}. */
public final class StorePageJson {

    private StorePageJson() {}

    /** Whether the page is for signed-in customers, and so must not be kept. */
    public static boolean isForCustomersOnly(JsonNode json) {
        return JsonRow.of("page", json).flag("is_customers_only");
    }

    public static StorePage read(JsonNode json) {
        JsonRow row = JsonRow.of("page", json);
        return new StorePage(
                row.id("id"),
                row.text("name"),
                row.text("type"),
                row.optionalId("parent_id"),
                row.count("sort_order"),
                row.flag("is_visible"),
                row.flag("is_homepage"),
                row.text("url"),
                row.text("body"),
                row.text("link"),
                contactFields(row.text("contact_fields")),
                SeoTextJson.read(row, "meta_title"));
    }

    static ObjectNode write(StorePage page) {
        ObjectNode json = Json.object()
                .put("id", page.id())
                .put("name", page.name())
                .put("type", page.kind())
                .put("parent_id", page.parent().orElse(0L))
                .put("sort_order", page.sortOrder())
                .put("is_visible", page.visible())
                .put("is_homepage", page.home())
                .put("url", page.url())
                .put("body", page.body())
                .put("link", page.link())
                .put("contact_fields", String.join(",", page.contactFields()));
        SeoTextJson.write(page.seo(), json, "meta_title");
        return json;
    }

    /** The address that messages go to is not read: it is nobody's business but the merchant's. */
    private static List<String> contactFields(String written) {
        return Stream.of(written.split(","))
                .map(String::strip)
                .filter(field -> !field.isEmpty())
                .toList();
    }
}
