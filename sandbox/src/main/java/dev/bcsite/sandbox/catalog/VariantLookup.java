package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds variants by their id or SKU, wherever their product is. */
public final class VariantLookup {

    private final Table products;

    public VariantLookup(StoreState state) {
        this.products = state.products();
    }

    public Optional<ObjectNode> byId(long id) {
        return first(
                products.having("variants.id", Long.toString(id)),
                variant -> variant.path("id").asLong() == id);
    }

    /** A SKU is the same whatever its case. */
    public Optional<ObjectNode> bySku(String sku) {
        return first(
                products.havingAnyCase("variants.sku", sku),
                variant -> !sku.isEmpty() && variant.path("sku").asText().equalsIgnoreCase(sku));
    }

    private Optional<ObjectNode> first(long[] among, Predicate<ObjectNode> isMeant) {
        return Arrays.stream(among)
                .mapToObj(products::row)
                .flatMap(Optional::stream)
                .flatMap(product -> Json.objects(product, "variants").stream())
                .filter(isMeant)
                .findFirst();
    }
}
