package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;

/** What a page tells search engines. */
final class Seo {

    private Seo() {}

    /** @param nameField what stands in for a missing page title */
    static ObjectNode of(ObjectNode row, String nameField) {
        return of(row, nameField, "page_title");
    }

    static ObjectNode of(ObjectNode row, String nameField, String titleField) {
        String title = text(row.path(titleField));
        return Json.object()
                .put("pageTitle", title.isEmpty() ? text(row.path(nameField)) : title)
                .put("metaDescription", text(row.path("meta_description")))
                .put("metaKeywords", text(row.path("meta_keywords")));
    }

    private static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.isNull() ? "" : value.asText("");
        }
        List<String> words = new ArrayList<>();
        value.forEach(word -> words.add(word.asText()));
        return String.join(", ", words);
    }
}
