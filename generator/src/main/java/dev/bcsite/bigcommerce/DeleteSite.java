package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Removes the site of a channel with its routes; one that is gone already is as good. */
record DeleteSite(long channel) implements Endpoint<Boolean> {

    @Override
    public String action() {
        return "remove the site of channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.delete("/v3/channels/{id}/site", channel);
    }

    @Override
    public Boolean read(JsonNode body) {
        return true;
    }

    @Override
    public Optional<Boolean> whenNotFound() {
        return Optional.of(false);
    }

    @Override
    public Scope scope() {
        return Scope.SITES;
    }

    @Override
    public Optional<String> hintFor(int status) {
        return Endpoint.super
                .hintFor(status)
                .map(scope -> scope + "; if it has it, this is the default storefront, which keeps its site");
    }
}
