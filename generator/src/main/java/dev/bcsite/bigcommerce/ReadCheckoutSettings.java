package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads the checkout settings of a channel. */
record ReadCheckoutSettings(long channel) implements Endpoint<CheckoutSetup> {

    @Override
    public String action() {
        return "read the checkout settings of channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/checkouts/settings/channels/{id}", channel);
    }

    @Override
    public CheckoutSetup read(JsonNode body) throws UnreadableAnswerException {
        return CheckoutSetupJson.read(Body.object(body));
    }

    @Override
    public Scope scope() {
        return Scope.CHECKOUTS;
    }

    @Override
    public Optional<String> hintFor(int status) {
        return status == 404 || status == 422
                ? Optional.of("check that the store has this channel")
                : Endpoint.super.hintFor(status);
    }
}
