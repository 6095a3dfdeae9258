package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.time.Instant;

/**
 * An event on its way to one webhook.
 *
 * @param hook the id of the webhook
 * @param message the same for every attempt, and for duplicates
 * @param scope of the event
 * @param body what is sent, byte for byte
 * @param attempts how many were made so far
 * @param due when the next is
 */
record Delivery(long id, long hook, String message, String scope, String body, int attempts, Instant due) {

    static Delivery of(ObjectNode row) {
        return new Delivery(
                row.path("id").asLong(),
                row.path("hook_id").asLong(),
                row.path("message").asText(),
                row.path("scope").asText(),
                row.path("body").asText(),
                row.path("attempts").asInt(),
                Instant.parse(row.path("due").asText()));
    }

    ObjectNode row() {
        return Json.object()
                .put("id", id)
                .put("hook_id", hook)
                .put("message", message)
                .put("scope", scope)
                .put("body", body)
                .put("attempts", attempts)
                .put("due", due.toString());
    }

    Delivery next(int made, Instant when) {
        return new Delivery(id, hook, message, scope, body, made, when);
    }
}
