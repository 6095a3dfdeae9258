package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.Json;
import dev.bcsite.catalog.JsonRow;

/** Metafields, in the shape that they have on everything they can hang on. */
final class MetafieldJson {

    private MetafieldJson() {}

    static Metafield read(JsonNode json) {
        JsonRow row = JsonRow.of("metafield", json);
        return new Metafield(
                row.id("id"),
                row.id("resource_id"),
                row.text("namespace"),
                row.text("key"),
                row.text("value"),
                row.text("permission_set"),
                row.text("owner_client_id"));
    }

    /** As for a POST to what it hangs on. */
    static ObjectNode fresh(Metafield metafield) {
        return Json.object()
                .put("namespace", metafield.namespace())
                .put("key", metafield.key())
                .put("value", metafield.value())
                .put("permission_set", metafield.permissionSet());
    }
}
