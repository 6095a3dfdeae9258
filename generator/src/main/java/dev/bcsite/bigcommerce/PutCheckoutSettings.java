package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes what differs in the checkout settings of a channel. */
record PutCheckoutSettings(long channel, CheckoutSetup before, CheckoutSetup after) implements Endpoint<CheckoutSetup> {

    @Override
    public String action() {
        return "change the checkout settings of channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.put("/v3/checkouts/settings/channels/{id}", channel)
                .json(CheckoutSetupJson.changes(before, after))
                .readingAnswer();
    }

    @Override
    public CheckoutSetup read(JsonNode body) throws UnreadableAnswerException {
        return CheckoutSetupJson.read(Body.object(body));
    }

    @Override
    public Scope scope() {
        return Scope.CHECKOUTS;
    }
}
