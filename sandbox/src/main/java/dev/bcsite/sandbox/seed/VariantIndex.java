package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.RowSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The variants of a shop by id. */
record VariantIndex(Map<Long, ObjectNode> variants) {

    static VariantIndex of(RowSource products) {
        Map<Long, ObjectNode> variants = new HashMap<>();
        for (long id : products.ids()) {
            for (ObjectNode variant : Json.objects(products.row(id), "variants")) {
                variants.put(variant.path("id").asLong(), variant);
            }
        }
        return new VariantIndex(variants);
    }

    Optional<ObjectNode> variant(long id) {
        return Optional.ofNullable(variants.get(id));
    }
}
