package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;

/**
 * Something that happened in the store and that webhooks tell.
 *
 * @param scope what happened, such as {@code store/product/updated}; never a wildcard
 * @param data to what; an array where BigCommerce tells of a batch
 */
public record Event(String scope, JsonNode data) {

    /** The form that most events have: a type and an id. */
    static Event typed(String scope, String type, long id) {
        return new Event(scope, typed(type, id));
    }

    static ObjectNode typed(String type, long id) {
        return Json.object().put("type", type).put("id", id);
    }

    /** An event of one channel, whose data names its thing by a field of its own. */
    static Event ofChannel(long channel, String rest, ObjectNode data) {
        return new Event("store/channel/" + channel + "/" + rest, data);
    }
}
