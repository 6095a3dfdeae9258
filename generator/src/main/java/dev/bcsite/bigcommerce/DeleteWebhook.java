package dev.bcsite.bigcommerce;

/** Removes a webhook. */
record DeleteWebhook(long id) implements Removing {

    @Override
    public String action() {
        return "remove webhook " + id;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.delete("/v3/hooks/{id}", id);
    }

    @Override
    public Scope scope() {
        return Scope.WEBHOOKS;
    }
}
