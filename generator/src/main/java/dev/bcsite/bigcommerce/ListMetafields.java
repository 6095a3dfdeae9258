package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Lists one page of the metafields in a namespace.
 *
 * @param thing whose metafields; absent for those of all things of the sort
 */
record ListMetafields(MetafieldOwner owner, Optional<Long> thing, String namespace, int page)
        implements Endpoint<Page<Metafield>> {

    @Override
    public String action() {
        String whose = thing.map(id -> owner.word() + " " + id).orElse("every " + owner.word());
        return "list the metafields of " + whose;
    }

    @Override
    public ApiRequest request() {
        ApiRequest request = thing.map(id -> ApiRequest.get(owner.path() + "/{id}/metafields", id))
                .orElseGet(() -> ApiRequest.get(owner.path() + "/metafields"));
        return request.query("namespace", namespace).query("page", page).query("limit", Page.SIZE);
    }

    @Override
    public Page<Metafield> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(body, "metafield", "id", json -> Optional.of(MetafieldJson.read(json)));
    }

    @Override
    public Scope scope() {
        return owner.scope();
    }
}
