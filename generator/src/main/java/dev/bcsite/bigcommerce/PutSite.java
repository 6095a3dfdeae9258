package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.Json;
import java.util.Optional;

/** Moves the site of a channel to another URL. */
record PutSite(long channel, String url) implements Endpoint<StoreSite> {

    @Override
    public String action() {
        return "move the site of channel " + channel + " to " + url;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.put("/v3/channels/{id}/site", channel)
                .json(Json.object().put("url", url))
                .readingAnswer();
    }

    @Override
    public StoreSite read(JsonNode body) throws UnreadableAnswerException {
        return StoreSiteJson.read(Body.object(body));
    }

    @Override
    public Scope scope() {
        return Scope.SITES;
    }

    @Override
    public Optional<String> hintFor(int status) {
        return status == 404 ? Optional.of(Advice.GONE) : Endpoint.super.hintFor(status);
    }
}
