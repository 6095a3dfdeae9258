package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Lists or counts the ids of what {@link ListProducts} brings. */
record ListProductIds(List<Long> channels, long after, int limit) implements Endpoint<Page<Long>> {

    /** As small an answer as there is, for its total. */
    static ListProductIds toCount(List<Long> channels) {
        return new ListProductIds(channels, 0, 1);
    }

    @Override
    public String action() {
        return "count the products";
    }

    /** The id comes with whatever fields are named, and is itself none that can be; a product's type is a short one. */
    @Override
    public ApiRequest request() {
        return ListProducts.inOrder(channels, after, List.of())
                .query("include_fields", "type")
                .query("limit", limit);
    }

    @Override
    public Page<Long> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(
                body, "product", "id", json -> Optional.of(json.path("id").asLong()));
    }

    @Override
    public Scope scope() {
        return Scope.PRODUCTS;
    }
}
