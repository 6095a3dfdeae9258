package dev.bcsite.bigcommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells which variants products have now. May throw a BcsiteException that says what to do. */
public final class ProductVariants {

    private final StoreClient client;

    public ProductVariants(StoreClient client) {
        this.client = client;
    }

    /** Ids of variants by the id of their product, ascending; a product that is gone is not in it. */
    public SortedMap<Long, List<Long>> of(Collection<Long> productIds) throws InterruptedException {
        SortedMap<Long, List<Long>> variants = new TreeMap<>();
        for (List<Long> batch : IdBatches.of(productIds)) {
            for (Variant variant : WholeList.read(client, page -> new ListVariantIds(batch, page))) {
                variants.computeIfAbsent(variant.product(), id -> new ArrayList<>())
                        .add(variant.id());
            }
        }
        variants.values().forEach(ids -> ids.sort(Long::compare));
        return variants;
    }

    record Variant(long product, long id) {}
}
