package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.ChannelSite;
import dev.bcsite.catalog.ChannelSiteJson;
import java.util.Optional;

/** Reads the site of a channel. A channel need not have one. */
record ReadChannelSite(long channel) implements Endpoint<Optional<ChannelSite>> {

    @Override
    public String action() {
        return "read the site of channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/channels/{id}/site", channel);
    }

    @Override
    public Optional<ChannelSite> read(JsonNode body) throws UnreadableAnswerException {
        return Optional.of(ChannelSiteJson.read(Body.object(body)));
    }

    @Override
    public Optional<Optional<ChannelSite>> whenNotFound() {
        return Optional.of(Optional.empty());
    }

    @Override
    public Scope scope() {
        return Scope.SITES;
    }
}
