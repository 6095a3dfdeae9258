package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.Json;
import java.util.Optional;

/** Switches a channel, and changes nothing else about it. */
record PutChannelStatus(long channel, String status) implements Endpoint<StoreChannel> {

    @Override
    public String action() {
        return "set channel " + channel + " to " + status;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.put("/v3/channels/{id}", channel)
                .json(Json.object().put("status", status))
                .readingAnswer();
    }

    @Override
    public StoreChannel read(JsonNode body) throws UnreadableAnswerException {
        return StoreChannelJson.read(Body.object(body));
    }

    @Override
    public Scope scope() {
        return Scope.CHANNELS;
    }

    /** A plan that has no room for another active storefront answers as a missing scope does. */
    @Override
    public Optional<String> hintFor(int status) {
        return status == 404
                ? Optional.of(Advice.GONE)
                : Endpoint.super
                        .hintFor(status)
                        .map(scope ->
                                scope + "; if it has it, the store's plan has no room for another such storefront");
    }
}
