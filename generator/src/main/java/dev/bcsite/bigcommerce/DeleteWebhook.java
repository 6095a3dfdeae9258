package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Removes a webhook; one that is gone already is as good. */
record DeleteWebhook(long id) implements Endpoint<Boolean> {

    @Override
    public String action() {
        return "remove webhook " + id;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.delete("/v3/hooks/{id}", id);
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
        return Scope.WEBHOOKS;
    }
}
