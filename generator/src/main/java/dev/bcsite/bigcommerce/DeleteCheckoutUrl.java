package dev.bcsite.bigcommerce;

/** Takes the checkout URL away from a channel's site, which borrows the store's from then on. */
record DeleteCheckoutUrl(long channel) implements Removing {

    @Override
    public String action() {
        return "remove the checkout URL of channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.delete("/v3/channels/{id}/site/checkout-url", channel);
    }

    @Override
    public Scope scope() {
        return Scope.SITES;
    }
}
