package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds variants by their id or SKU, wherever their product is.
 *
 * <p>Remembers where each one is, and looks at every product again only after products changed. Safe to use from several
 * threads.
 */
public final class VariantLookup {

    private final Table products;
    private final Map<Long, Long> productsById = new HashMap<>();
    private final Map<String, Long> idsBySku = new HashMap<>();
    private long version = -1;

    public VariantLookup(StoreState state) {
        this.products = state.products();
    }

    public Optional<ObjectNode> byId(long id) {
        return Optional.ofNullable(product(id)).flatMap(products::row).stream()
                .flatMap(product -> Json.objects(product, "variants").stream())
                .filter(variant -> variant.path("id").asLong() == id)
                .findFirst();
    }

    /** A SKU is the same whatever its case. */
    public Optional<ObjectNode> bySku(String sku) {
        synchronized (this) {
            refresh();
        }
        return Optional.ofNullable(idsBySku.get(sku.toLowerCase(Locale.ROOT))).flatMap(this::byId);
    }

    private synchronized Long product(long variant) {
        refresh();
        return productsById.get(variant);
    }

    private void refresh() {
        long now = products.version();
        if (now == version) {
            return;
        }
        productsById.clear();
        idsBySku.clear();
        products.stream().forEach(product -> {
            for (ObjectNode variant : Json.objects(product, "variants")) {
                productsById.put(variant.path("id").asLong(), product.path("id").asLong());
                String sku = variant.path("sku").asText("");
                if (!sku.isEmpty()) {
                    idsBySku.putIfAbsent(
                            sku.toLowerCase(Locale.ROOT), variant.path("id").asLong());
                }
            }
        });
        version = now;
    }
}
