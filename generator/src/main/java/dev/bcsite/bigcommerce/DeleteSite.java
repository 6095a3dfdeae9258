package dev.bcsite.bigcommerce;

import java.util.Optional;

/** Removes the site of a channel with its routes. */
record DeleteSite(long channel) implements Removing {

    @Override
    public String action() {
        return "remove the site of channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.delete("/v3/channels/{id}/site", channel);
    }

    @Override
    public Scope scope() {
        return Scope.SITES;
    }

    @Override
    public Optional<String> hintFor(int status) {
        return Removing.super
                .hintFor(status)
                .map(scope -> scope + "; if it has it, this is the default storefront, which keeps its site");
    }
}
