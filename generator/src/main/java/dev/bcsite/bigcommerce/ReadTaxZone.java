package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.Json;

/** Reads how prices are shown to shoppers of one tax zone; an empty object when there is no such zone. */
record ReadTaxZone(long zone) implements Endpoint<ObjectNode> {

    @Override
    public String action() {
        return "read tax zone " + zone;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/tax/zones").query("id:in", zone);
    }

    @Override
    public ObjectNode read(JsonNode body) throws UnreadableAnswerException {
        return Body.list(body).stream()
                .filter(row -> row.path("id").asLong() == zone)
                .map(row -> row.path("price_display_settings"))
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseGet(Json::object);
    }

    @Override
    public Scope scope() {
        return Scope.INFORMATION;
    }
}
