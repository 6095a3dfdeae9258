package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.EntityKind;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.catalog.Json;
import dev.bcsite.catalog.JsonRow;
import dev.bcsite.catalog.SeoText;

/** Texts for search engines, as fields of products, brands and categories of a tree. */
final class EntityTextJson {

    private EntityTextJson() {}

    static EntityText read(EntityKind kind, JsonNode json) {
        JsonRow row = JsonRow.of(kind.word(), json);
        return new EntityText(
                EntityRef.of(kind, row.id(idField(kind))),
                row.text("name"),
                new SeoText(row.text("page_title"), row.text("meta_description")));
    }

    static ObjectNode write(EntityText text) {
        ObjectNode json =
                Json.object().put(idField(text.entity().kind()), text.entity().id());
        return putTexts(json, text);
    }

    static ObjectNode putTexts(ObjectNode json, EntityText text) {
        return json.put("page_title", text.text().title())
                .put("meta_description", text.text().description());
    }

    static String idField(EntityKind kind) {
        return kind == EntityKind.CATEGORY ? "category_id" : "id";
    }
}
