package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;

/** Creates a metafield. Its namespace and key can be taken: HTTP 409. */
record CreateMetafield(MetafieldOwner owner, Metafield metafield) implements Creating<Metafield> {

    @Override
    public String action() {
        return "create the metafield " + metafield.namespace() + "/" + metafield.key() + " of " + owner.word() + " "
                + metafield.ownerId();
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.post(owner.path() + "/{id}/metafields", metafield.ownerId())
                .json(MetafieldJson.fresh(metafield));
    }

    @Override
    public Metafield created(JsonNode data) {
        return MetafieldJson.read(data);
    }

    @Override
    public Scope scope() {
        return owner.scope();
    }
}
