package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Creates a storefront channel of our own platform, in prelaunch. */
record CreateChannel(String name, String externalId) implements Creating<StoreChannel> {

    @Override
    public String action() {
        return "create the channel \"" + name + "\"";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.post("/v3/channels").json(StoreChannelJson.fresh(name, externalId));
    }

    @Override
    public StoreChannel created(JsonNode data) {
        return StoreChannelJson.read(data);
    }

    @Override
    public Scope scope() {
        return Scope.CHANNELS;
    }

    /** A plan that has no room for another storefront answers as a missing scope does. */
    @Override
    public Optional<String> hintFor(int status) {
        return Creating.super
                .hintFor(status)
                .map(scope -> scope + "; if it has it, the store's plan has no room for another storefront");
    }
}
