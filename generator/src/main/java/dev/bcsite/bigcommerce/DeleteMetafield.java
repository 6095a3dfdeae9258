package dev.bcsite.bigcommerce;

/** Removes one metafield. */
record DeleteMetafield(MetafieldOwner owner, long thing, long id) implements Removing {

    @Override
    public String action() {
        return "remove metafield " + id + " of " + owner.word() + " " + thing;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.delete(owner.path() + "/{id}/metafields/{field}", thing, id);
    }

    @Override
    public Scope scope() {
        return owner.scope();
    }
}
