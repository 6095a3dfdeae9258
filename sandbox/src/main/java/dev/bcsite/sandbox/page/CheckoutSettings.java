package dev.bcsite.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;

/** Which checkout a channel shows: field by field what was said for it, else for the store. */
final class CheckoutSettings {

    private CheckoutSettings() {}

    static ObjectNode of(Visit visit) {
        ObjectNode settings = Json.object();
        for (String document : new String[] {"checkout/settings", "checkout/settings@" + visit.channel()}) {
            JsonNode said = visit.state().documents().get(document).orElseGet(Json::object);
            settings.setAll((ObjectNode) said);
        }
        return settings;
    }
}
