package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.bcsite.catalog.Json;
import java.util.List;
import java.util.Optional;

/** Removes metafields of many things of one sort. */
record DeleteMetafields(MetafieldOwner owner) implements RowWrite<Long> {

    @Override
    public int most() {
        return WriteMetafields.MOST;
    }

    @Override
    public String action(List<Long> rows) {
        return "remove " + (rows.size() == 1 ? "metafield " + rows.get(0) : rows.size() + " metafields");
    }

    @Override
    public ApiRequest request(List<Long> rows) {
        ArrayNode body = Json.array();
        rows.forEach(body::add);
        return ApiRequest.delete(owner.path() + "/metafields").json(body).readingAnswer();
    }

    @Override
    public List<Long> read(List<Long> rows, JsonNode body) {
        return rows;
    }

    @Override
    public Scope scope() {
        return owner.scope();
    }

    @Override
    public Optional<String> hintFor(int status) {
        return status == 403
                ? Optional.of("give the API account the scope " + scope().toModify() + WriteMetafields.FOREIGN)
                : Optional.empty();
    }
}
