package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.Channel;
import dev.bcsite.catalog.ChannelJson;
import java.util.Optional;

/** Reads one channel and the currencies set for it. */
record ReadChannel(long channel) implements Endpoint<Channel> {

    @Override
    public String action() {
        return "read channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/channels/{id}", channel).query("include", "currencies");
    }

    @Override
    public Channel read(JsonNode body) throws UnreadableAnswerException {
        return ChannelJson.read(Body.object(body));
    }

    @Override
    public Scope scope() {
        return Scope.CHANNELS;
    }

    @Override
    public Optional<String> hintFor(int status) {
        return status == 404
                ? Optional.of("the store has no such channel: check the channel of the storefront")
                : Endpoint.super.hintFor(status);
    }
}
