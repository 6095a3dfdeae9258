package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Counts the visible products of a channel; absent when BigCommerce does not. */
record CountProducts(long channel) implements Endpoint<Optional<Long>> {

    @Override
    public String action() {
        return "count the products of channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ListProducts.inOrder(List.of(channel), 0, List.of())
                .query("include_fields", "name")
                .query("limit", 1);
    }

    @Override
    public Optional<Long> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(body, "product", "id", json -> Optional.of(json)).total();
    }

    @Override
    public Scope scope() {
        return Scope.PRODUCTS;
    }
}
