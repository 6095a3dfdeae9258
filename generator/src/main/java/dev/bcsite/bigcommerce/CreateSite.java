package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.Json;

/** Gives a channel its site. */
record CreateSite(long channel, String url) implements Creating<StoreSite> {

    @Override
    public String action() {
        return "create the site " + url + " of channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.post("/v3/channels/{id}/site", channel)
                .json(Json.object().put("url", url));
    }

    @Override
    public StoreSite created(JsonNode data) {
        return StoreSiteJson.read(data);
    }

    @Override
    public Scope scope() {
        return Scope.SITES;
    }
}
