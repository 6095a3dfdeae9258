package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.Json;
import java.util.List;
import java.util.Optional;

/**
 * Reads one group of settings: the store's, or only what a channel sets differently.
 *
 * @param group such as {@code storefront/product}
 */
record ReadSettings(String group, Optional<Long> channel) implements Endpoint<ObjectNode> {

    /** What a storefront needs, each one request. */
    static final List<String> GROUPS = List.of(
            "store/profile",
            "storefront/product",
            "storefront/category",
            "storefront/seo",
            "storefront/robotstxt",
            "inventory",
            "logo");

    @Override
    public String action() {
        return "read the settings " + group
                + channel.map(id -> " of channel " + id).orElse("");
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/settings/" + group).queryIfPresent("channel_id", channel);
    }

    /** BigCommerce writes settings that are all unset as an empty list. */
    @Override
    public ObjectNode read(JsonNode body) throws UnreadableAnswerException {
        JsonNode data = body.path("data");
        return data.isArray() && data.isEmpty() ? Json.object() : (ObjectNode) Body.object(body);
    }

    @Override
    public Scope scope() {
        return Scope.INFORMATION;
    }
}
