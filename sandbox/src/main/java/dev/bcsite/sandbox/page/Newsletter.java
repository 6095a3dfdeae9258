package dev.bcsite.sandbox.page;

import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;

/** The list of those who want to hear of new things. */
final class Newsletter {

    private Newsletter() {}

    /** Once per address. */
    static void subscribe(Visit visit, String email) {
        var subscribers = visit.state().table(Kind.SUBSCRIBERS);
        boolean isThere =
                subscribers.stream().anyMatch(row -> row.path("email").asText().equalsIgnoreCase(email));
        if (!isThere) {
            String now = visit.state().clock().instant().toString();
            var row = Json.object().put("email", email).put("first_name", "").put("last_name", "");
            row.put("source", "storefront").put("channel_id", visit.channel());
            row.putArray("consents").add("marketing_newsletter");
            subscribers.add(row.put("date_created", now).put("date_modified", now));
        }
    }
}
