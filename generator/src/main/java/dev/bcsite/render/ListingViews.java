package dev.bcsite.render;

import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.Slice;
import dev.bcsite.site.PageNeeds;
import dev.bcsite.site.ProductOrder;
import dev.bcsite.site.SiteContext;
import dev.bcsite.site.view.Listing;
import dev.bcsite.site.view.Listing.PageLink;
import dev.bcsite.site.view.Listing.SortLink;
import dev.bcsite.site.view.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Makes the frame of a list page: which part it shows, and the links to the other parts and orders. */
final class ListingViews {

    private final SiteContext context;
    private final PageNeeds needs;

    ListingViews(SiteContext context, PageNeeds needs) {
        this.context = context;
        this.needs = needs;
    }

    Listing of(Slice slice, List<Markup> cards, PageKind kind) {
        return new Listing(cards, slice.total(), slice.first(), slice.last(), sorts(slice, kind), pages(slice));
    }

    /** A list whose entries the template gets by themselves. */
    Listing ofPosts(Slice slice) {
        return new Listing(List.of(), slice.total(), slice.first(), slice.last(), List.of(), pages(slice));
    }

    private List<SortLink> sorts(Slice slice, PageKind kind) {
        List<Optional<ProductOrder>> offered = kind == PageKind.BRAND ? needs.brandOrders() : needs.categoryOrders();
        if (slice.total() < 2 || offered.size() < 2) {
            return List.of();
        }
        return offered.stream().map(order -> sort(slice, order)).toList();
    }

    private SortLink sort(Slice slice, Optional<ProductOrder> order) {
        String word = order.map(ProductOrder::word).orElse("");
        String name = context.strings().text("sort." + (word.isEmpty() ? "default" : word));
        return new SortLink(name, slice.inOrder(word).encoded(), word.equals(slice.order()));
    }

    /** Previous, first, the neighbours of this page, last, next; gaps between. */
    private static List<PageLink> pages(Slice slice) {
        if (slice.pages() < 2) {
            return List.of();
        }
        List<PageLink> links = new ArrayList<>();
        if (slice.number() > 1) {
            links.add(link("previous", slice, slice.number() - 1));
        }
        int before = 0;
        for (int number : shown(slice)) {
            if (number > before + 1) {
                links.add(new PageLink("gap", 0, "", false));
            }
            links.add(link("number", slice, number));
            before = number;
        }
        if (slice.number() < slice.pages()) {
            links.add(link("next", slice, slice.number() + 1));
        }
        return links;
    }

    private static TreeSet<Integer> shown(Slice slice) {
        TreeSet<Integer> shown = new TreeSet<>(List.of(1, slice.pages()));
        for (int near = slice.number() - 1; near <= slice.number() + 1; near++) {
            if (near >= 1 && near <= slice.pages()) {
                shown.add(near);
            }
        }
        if (shown.contains(3)) {
            shown.add(2);
        }
        if (shown.contains(slice.pages() - 2)) {
            shown.add(slice.pages() - 1);
        }
        return shown;
    }

    private static PageLink link(String kind, Slice slice, int number) {
        return new PageLink(kind, number, slice.page(number).encoded(), number == slice.number());
    }
}
