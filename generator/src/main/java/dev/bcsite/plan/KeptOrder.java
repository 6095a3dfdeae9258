package dev.bcsite.plan;

import dev.bcsite.base.UrlPath;
import dev.bcsite.catalog.EntityRef;
import dev.bcsite.site.CategoryEntry;
import dev.bcsite.site.ProductEntry;
import dev.bcsite.site.ProductOrder;
import dev.bcsite.site.Site;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether the lists of a kept plan are still in order after products became dearer, cheaper or liked otherwise, which
 * happens all the time and seldom moves them past another.
 *
 * <p>Only lists that say so go by price or rating, and each of them is laid as a whole; so nothing moves as long as each product
 * that changed still stands between those before and behind it.
 */
public final class KeptOrder {

    private static final Set<ProductOrder> BY_WHAT_CHANGES =
            EnumSet.of(ProductOrder.PRICE_LOW, ProductOrder.PRICE_HIGH, ProductOrder.RATING);

    private final KeptPlan plan;
    private final Site site;

    /** @param site with the products as they are now */
    public KeptOrder(KeptPlan plan, Site site) {
        this.plan = plan;
        this.site = site;
    }

    /** @param product its place in {@link KeptPlan#ids}; still on the storefront */
    public boolean holdsFor(int product) {
        return plan.readers(product)
                .mapToObj(plan::page)
                .filter(page -> page.slice().isPresent() && BY_WHAT_CHANGES.contains(orderOf(page)))
                .allMatch(page -> holdsIn(page, plan.id(product)));
    }

    private ProductOrder orderOf(PagePlan page) {
        Optional<ProductOrder> named =
                ProductOrder.ofWord(page.slice().orElseThrow().order());
        String own = page.kind() == PageKind.CATEGORY
                ? site.category(page.subject().id())
                        .map(CategoryEntry::category)
                        .orElseThrow()
                        .defaultSort()
                : "";
        return site.order(named, own);
    }

    private boolean holdsIn(PagePlan page, long product) {
        List<EntityRef> cards = cards(page);
        int at = 0;
        while (cards.get(at).id() != product) {
            at++;
        }
        Slice slice = page.slice().orElseThrow();
        Optional<EntityRef> before =
                at > 0 ? Optional.of(cards.get(at - 1)) : edge(slice, slice.number() - 1, Integer.MAX_VALUE);
        Optional<EntityRef> behind =
                at < cards.size() - 1 ? Optional.of(cards.get(at + 1)) : edge(slice, slice.number() + 1, 0);
        Comparator<ProductEntry> order = orderOf(page).comparator();
        ProductEntry entry = site.product(product).orElseThrow();
        return holds(before, other -> order.compare(other, entry) < 0)
                && holds(behind, other -> order.compare(entry, other) < 0);
    }

    /** Not beside a product that has just left the storefront. */
    private boolean holds(Optional<EntityRef> card, Predicate<ProductEntry> isInOrder) {
        return card.isEmpty() || site.product(card.get().id()).filter(isInOrder).isPresent();
    }

    /** The first or the last card of another page of the list; absent when there is no such page. */
    private Optional<EntityRef> edge(Slice slice, int number, int at) {
        if (number < 1 || number > slice.pages()) {
            return Optional.empty();
        }
        UrlPath path = slice.page(number);
        List<EntityRef> cards = cards(plan.page(plan.find(path).orElseThrow()));
        return Optional.of(cards.get(Math.min(at, cards.size() - 1)));
    }

    private static List<EntityRef> cards(PagePlan page) {
        return page.lists().get("cards");
    }
}
