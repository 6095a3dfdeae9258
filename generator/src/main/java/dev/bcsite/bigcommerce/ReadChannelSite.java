package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads the site of a channel. A channel need not have one. */
record ReadChannelSite(long channel) implements Endpoint<Optional<StoreSite>> {

    @Override
    public String action() {
        return "read the site of channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/channels/{id}/site", channel);
    }

    @Override
    public Optional<StoreSite> read(JsonNode body) throws UnreadableAnswerException {
        return Optional.of(StoreSiteJson.read(Body.object(body)));
    }

    @Override
    public Optional<Optional<StoreSite>> whenNotFound() {
        return Optional.of(Optional.empty());
    }

    @Override
    public Scope scope() {
        return Scope.SITES;
    }
}
