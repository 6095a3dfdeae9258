package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.Json;
import dev.bcsite.catalog.JsonRow;

/** Channels, in the shape of {@code GET /v3/channels}. */
final class StoreChannelJson {

    private StoreChannelJson() {}

    static StoreChannel read(JsonNode json) {
        JsonRow row = JsonRow.of("channel", json);
        return new StoreChannel(
                row.id("id"),
                row.text("name"),
                row.text("type"),
                row.text("platform"),
                row.text("status"),
                row.text("external_id"));
    }

    static ObjectNode fresh(String name, String externalId) {
        return Json.object()
                .put("name", name)
                .put("type", "storefront")
                .put("platform", "custom")
                .put("status", "prelaunch")
                .put("external_id", externalId);
    }
}
