package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Lists one page of the store's channels, deleted ones included. */
record ListChannels(int page) implements Endpoint<Page<StoreChannel>> {

    @Override
    public String action() {
        return "list the channels";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/channels").query("page", page).query("limit", Page.SIZE);
    }

    @Override
    public Page<StoreChannel> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(body, "channel", "id", json -> Optional.of(StoreChannelJson.read(json)));
    }

    @Override
    public Scope scope() {
        return Scope.CHANNELS;
    }
}
