package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Redirects, in the shape of {@code GET /v3/storefront/redirects}. */
public final class RedirectJson {

    private RedirectJson() {}

    public static Redirect read(JsonNode json) {
        JsonRow row = JsonRow.of("redirect", json);
        JsonRow to = row.row("to");
        return new Redirect(
                row.id("id"),
                row.text("from_path"),
                to.text("type"),
                to.optionalId("entity_id"),
                to.optionalText("url"));
    }

    static ObjectNode write(Redirect redirect) {
        ObjectNode json = Json.object().put("id", redirect.id()).put("from_path", redirect.from());
        ObjectNode to = json.putObject("to").put("type", redirect.target());
        redirect.entityId().ifPresent(id -> to.put("entity_id", id));
        redirect.url().ifPresent(url -> to.put("url", url));
        return json;
    }
}
