package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Removes one route of a channel site; one that is gone already is as good. */
record DeleteRoute(long site, long route) implements Endpoint<Boolean> {

    @Override
    public String action() {
        return "remove route " + route + " of site " + site;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.delete("/v3/sites/{id}/routes/{route}", site, route);
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
