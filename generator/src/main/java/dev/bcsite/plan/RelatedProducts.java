package dev.bcsite.plan;

import dev.bcsite.site.CategoryEntry;
import dev.bcsite.site.ProductEntry;
import dev.bcsite.site.ProductOrder;
import dev.bcsite.site.Site;
import dev.bcsite.site.SiteLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Picks the products that a product page points to: the merchant's choice, else neighbours in its category. */
final class RelatedProducts {

    private final SiteLists lists;
    private final Site site;
    private final Map<Long, List<ProductEntry>> neighbours = new HashMap<>();
    private final Map<Long, Map<Long, Integer>> places = new HashMap<>();

    RelatedProducts(SiteLists lists) {
        this.lists = lists;
        this.site = lists.site();
    }

    /** At most {@code count} listed products, never the product itself. */
    List<ProductEntry> of(ProductEntry product, int count) {
        List<ProductEntry> chosen = product.related().stream()
                .filter(id -> id != product.id())
                .distinct()
                .map(site::product)
                .flatMap(Optional::stream)
                .filter(ProductEntry::listed)
                .limit(count)
                .toList();
        return chosen.isEmpty() ? following(product, count) : chosen;
    }

    /**
     * The products after this one in its deepest category, going round at the end. So every product of a category is
     * pointed to about equally often, and a change in one place changes few pages.
     */
    private List<ProductEntry> following(ProductEntry product, int count) {
        Optional<CategoryEntry> category = product.categories().stream()
                .map(site::category)
                .flatMap(Optional::stream)
                .findFirst();
        if (category.isEmpty() || count == 0) {
            return List.of();
        }
        long id = category.get().category().id();
        List<ProductEntry> ring = neighbours.computeIfAbsent(
                id,
                key -> lists.in(category.get()).stream()
                        .sorted(ProductOrder.FEATURED.comparator())
                        .toList());
        int at = places.computeIfAbsent(id, key -> placesIn(ring)).getOrDefault(product.id(), -1);
        List<ProductEntry> following = new ArrayList<>();
        for (int step = 1; step <= ring.size() && following.size() < count; step++) {
            ProductEntry next = ring.get((at + step + ring.size()) % ring.size());
            if (next.id() != product.id()) {
                following.add(next);
            }
        }
        return following;
    }

    private static Map<Long, Integer> placesIn(List<ProductEntry> ring) {
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < ring.size(); i++) {
            places.put(ring.get(i).id(), i);
        }
        return places;
    }
}
