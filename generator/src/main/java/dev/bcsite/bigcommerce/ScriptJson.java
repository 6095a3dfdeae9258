package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.Json;
import dev.bcsite.catalog.JsonRow;

/** Scripts, in the shape of {@code GET /v3/content/scripts}. */
final class ScriptJson {

    private ScriptJson() {}

    static Script read(JsonNode json) {
        JsonRow row = JsonRow.of("script", json);
        return new Script(
                row.text("uuid"),
                row.id("channel_id"),
                row.text("name"),
                row.text("description"),
                content(row),
                row.text("location"),
                row.text("visibility"),
                row.text("load_method"),
                row.text("consent_category"),
                row.texts("integrity_hashes"),
                row.flag("enabled"));
    }

    private static Script.Content content(JsonRow row) {
        return row.text("kind").equals("script_tag")
                ? new Script.Tag(row.text("html"))
                : new Script.Source(row.text("src"));
    }

    /** Without its uuid. */
    static ObjectNode write(Script script) {
        ObjectNode json = Json.object()
                .put("name", script.name())
                .put("description", script.description())
                .put("kind", script.content().src().isPresent() ? "src" : "script_tag");
        script.content().src().ifPresent(url -> json.put("src", url));
        script.content().html().ifPresent(html -> json.put("html", html));
        json.put("location", script.location())
                .put("visibility", script.visibility())
                .put("load_method", script.loadMethod());
        // BigCommerce answers that it does not know the category, but does not take that for one.
        if (!script.consentCategory().equals("unknown")) {
            json.put("consent_category", script.consentCategory());
        }
        ArrayNode hashes = json.put("enabled", script.isEnabled())
                .put("channel_id", script.channelId())
                .putArray("integrity_hashes");
        script.integrityHashes().forEach(hashes::add);
        return json;
    }
}
