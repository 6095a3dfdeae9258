package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What editors wrote, and what apps put on pages. There are no widgets in a sandbox, so regions are empty. */
final class Content {

    private Content() {}

    static void bind(Bindings bindings) {
        bindings.type("Site").field("content", call -> Map.of());
        bindings.type("Content")
                .field("banners", call -> Map.of())
                .field("renderedRegionsByPageType", call -> noRegions())
                .field("renderedRegionsByPageTypeAndEntityId", call -> noRegions())
                .connection("scripts", Content::scripts);
        for (String type : List.of("InlineScript", "SrcScript")) {
            bindings.type(type)
                    .at("entityId", "uuid")
                    .at("scriptTag", "html")
                    .field("consentCategory", call -> upper(call.row(), "consent_category", "unknown"))
                    .field("visibility", call -> upper(call.row(), "visibility", "storefront"))
                    .field("location", call -> upper(call.row(), "location", "footer"))
                    .field("integrityHashes", call -> hashes(call.row()));
        }
        Pages.bind(bindings);
        Blog.bind(bindings);
        Banners.bind(bindings);
    }

    static Map<String, Object> noRegions() {
        return Map.of("regions", List.of());
    }

    /** The enabled scripts of this channel, whichever app put them there. */
    private static List<Row> scripts(Call call) {
        Input filters = call.input("filters");
        return call
                .visit()
                .rows(
                        Kind.SCRIPTS,
                        row -> row.path("enabled").asBoolean(true)
                                && row.path("channel_id").asLong(1)
                                        == call.visit().channel())
                .stream()
                .filter(row -> isAmong(filters, "visibilities", upper(row, "visibility", "storefront")))
                .filter(row -> isAmong(filters, "consentCategories", upper(row, "consent_category", "unknown")))
                .filter(row -> filters.text("location")
                        .map(upper(row, "location", "footer")::equals)
                        .orElse(true))
                .map(row -> Row.of(row.path("kind").asText().equals("src") ? "SrcScript" : "InlineScript", row))
                .toList();
    }

    private static boolean isAmong(Input filters, String field, String value) {
        return !filters.has(field) || filters.texts(field).contains(value);
    }

    private static String upper(ObjectNode row, String field, String otherwise) {
        return row.path(field).asText(otherwise).toUpperCase(Locale.ROOT);
    }

    private static List<ObjectNode> hashes(ObjectNode script) {
        List<ObjectNode> hashes = new ArrayList<>();
        script.path("integrity_hashes")
                .forEach(hash -> hashes.add(Json.object()
                        .put("hash", hash.isObject() ? hash.path("hash").asText() : hash.asText())));
        return hashes;
    }
}
