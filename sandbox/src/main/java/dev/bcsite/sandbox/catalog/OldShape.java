package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/** A category in its old shape, with {@code id} and {@code custom_url}, and back. */
final class OldShape {

    private static final List<String> RENAMED = List.of("category_id", "category_uuid", "tree_id", "url");
    static final Shape FIELDS = oldFields();

    private OldShape() {}

    private static Shape oldFields() {
        Shape without = CategoryRules.FIELDS.without("url", "tree_id", "parent_id");
        ObjectNode defaults = Json.object();
        without.defaults().properties().stream()
                .filter(entry -> !RENAMED.contains(entry.getKey()))
                .forEach(entry -> defaults.set(entry.getKey(), entry.getValue()));
        return new Shape(defaults, without.fields())
                .and(
                        Field.whole("parent_id").required(),
                        Field.object(
                                "custom_url",
                                Shape.of(
                                        Field.text("url").most(255),
                                        Field.bool("is_customized").or(true))));
    }

    static ObjectNode old(ObjectNode row) {
        ObjectNode old = Json.object();
        old.set("id", row.get("category_id"));
        row.properties().stream()
                .filter(entry -> !RENAMED.contains(entry.getKey()))
                .forEach(entry -> old.set(entry.getKey(), entry.getValue().deepCopy()));
        ObjectNode url = old.putObject("custom_url");
        url.set("url", row.path("url").path("path"));
        url.set("is_customized", row.path("url").path("is_customized"));
        return old;
    }

    /** The row with what the old shape says of it. */
    static ObjectNode current(ObjectNode row, ObjectNode old) {
        ObjectNode current = row.deepCopy();
        old.properties().stream()
                .filter(entry -> !entry.getKey().equals("id") && !entry.getKey().equals("custom_url"))
                .forEach(entry -> current.set(entry.getKey(), entry.getValue()));
        if (old.hasNonNull("custom_url")) {
            ObjectNode url = current.putObject("url");
            url.set("path", old.path("custom_url").path("url"));
            url.put(
                    "is_customized",
                    old.path("custom_url").path("is_customized").asBoolean());
        }
        return current;
    }
}
