package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.Arrays;
import java.util.stream.LongStream;

/** SKUs are given once in a store, whatever their case, to a product or to a variant. */
record Skus(StoreState state) {

    /** Refuses with 409 what another product has, or a variant of one. */
    void refuseOfOthers(String sku, long product) {
        if (!sku.isEmpty() && having(sku).anyMatch(other -> other != product)) {
            throw taken(sku);
        }
    }

    /** Refuses with 409 what another variant of the product has, or another product. */
    void refuseTaken(String sku, ObjectNode product, long variant) {
        refuseOfOthers(sku, product.path("id").asLong());
        boolean isOfSibling = Json.objects(product, "variants").stream()
                .filter(other -> other.path("id").asLong() != variant)
                .filter(other -> !other.path("option_values").isEmpty())
                .anyMatch(other -> other.path("sku").asText().equalsIgnoreCase(sku));
        if (isOfSibling && !sku.isEmpty()) {
            throw taken(sku);
        }
    }

    private LongStream having(String sku) {
        return LongStream.concat(
                Arrays.stream(state.products().havingAnyCase("sku", sku)),
                Arrays.stream(state.products().havingAnyCase("variants.sku", sku)));
    }

    private static Refusal taken(String sku) {
        return Refusal.of(409, "The SKU " + sku + " is already in use.");
    }
}
