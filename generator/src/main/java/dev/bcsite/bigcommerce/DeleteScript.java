package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Removes a script; one that is gone already is as good. */
record DeleteScript(String uuid) implements Endpoint<Boolean> {

    @Override
    public String action() {
        return "remove script " + uuid;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.delete("/v3/content/scripts/{uuid}", uuid);
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
        return Scope.CONTENT;
    }
}
