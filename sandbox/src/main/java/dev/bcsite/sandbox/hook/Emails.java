package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/** Who gets mails about the webhooks of a client. */
final class Emails {

    private Emails() {}

    static List<String> of(String client, StoreState state) {
        JsonNode emails = state.documents().get(name(client)).orElseGet(Json::array);
        return Json.elements(emails).stream().map(JsonNode::asText).toList();
    }

    static void set(String client, List<String> emails, StoreState state) {
        ArrayNode array = Json.array();
        emails.forEach(array::add);
        state.documents().put(name(client), array);
    }

    private static String name(String client) {
        return "hooks/emails@" + client;
    }
}
