package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Takes the checkout URL away from a channel's site, which borrows the store's from then on. */
record DeleteCheckoutUrl(long channel) implements Endpoint<Boolean> {

    @Override
    public String action() {
        return "remove the checkout URL of channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.delete("/v3/channels/{id}/site/checkout-url", channel);
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
}
