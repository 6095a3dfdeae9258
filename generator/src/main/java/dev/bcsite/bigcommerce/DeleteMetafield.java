package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Removes one metafield; one that is gone already is as good. */
record DeleteMetafield(MetafieldOwner owner, long thing, long id) implements Endpoint<Boolean> {

    @Override
    public String action() {
        return "remove metafield " + id + " of " + owner.word() + " " + thing;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.delete(owner.path() + "/{id}/metafields/{field}", thing, id);
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
        return owner.scope();
    }
}
