package dev.bcsite.sandbox.hook;

import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Change;
import dev.bcsite.sandbox.table.Documents;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The events that the changes of one request are.
 *
 * <p>A row that ends as it began is no event, and a row that changes twice is one. Brands, blog, banners, reviews,
 * promotions and the removal of pages have none, as at BigCommerce.
 */
public final class Events {

    private static final Map<String, Rule> RULES = Map.ofEntries(
            rule(Kind.PRODUCTS, Rule.each(ProductEvents::of)),
            rule(Kind.CATEGORIES, Rule.each(CategoryEvents::ofCategory)),
            rule(Kind.TREES, Rule.each(CategoryEvents::ofTree)),
            rule(Kind.METAFIELDS, Rule.each(MetafieldEvents::of)),
            rule(Kind.PRICE_LISTS, PriceListEvents::ofLists),
            rule(Kind.PRICE_RECORDS, PriceListEvents::ofRecords),
            rule(Kind.PRICE_LIST_ASSIGNMENTS, Rule.each(PriceListEvents::ofAssignment)),
            rule(Kind.CHANNELS, Rule.each(ChannelEvents::ofChannel)),
            rule(Kind.SITES, Rule.each(ChannelEvents::ofSite)),
            rule(Kind.ROUTES, ChannelEvents::ofRoutes),
            rule(Kind.PAGES, Rule.each(ChannelEvents::ofPage)),
            rule(Kind.SCRIPTS, Rule.each(ChannelEvents::ofScript)),
            rule(Kind.REDIRECTS, Rule.each(ChannelEvents::ofRedirect)),
            Map.entry(Documents.NAME, SettingsEvents::of),
            rule(Kind.CARTS, Rule.each(CartEvents::of)),
            rule(Kind.ORDERS, Rule.each(OrderEvents::ofOrder)),
            rule(Kind.TRANSACTIONS, Rule.each(OrderEvents::ofTransaction)),
            rule(Kind.REFUNDS, Rule.each(OrderEvents::ofRefund)),
            rule(Kind.SHIPMENTS, Rule.each(OrderEvents::ofShipment)),
            rule(Kind.CUSTOMERS, Rule.each(CustomerEvents::ofCustomer)),
            rule(Kind.CUSTOMER_ADDRESSES, Rule.each(CustomerEvents::ofAddress)),
            rule(Kind.SUBSCRIBERS, Rule.each(CustomerEvents::ofSubscriber)));

    private Events() {}

    private static Map.Entry<String, Rule> rule(Kind kind, Rule rule) {
        return Map.entry(kind.table(), rule);
    }

    /** @param state after the changes */
    public static List<Event> of(List<Change> changes, StoreState state) {
        List<Difference> differences = Difference.of(changes).stream()
                .filter(difference -> RULES.containsKey(difference.table()))
                .toList();
        Map<String, List<Difference>> byTable = differences.stream().collect(Collectors.groupingBy(Difference::table));
        Surroundings around = new Surroundings(state, byTable, changes);
        Function<String, Stream<Event>> events = table -> RULES.get(table).events(byTable.get(table), around);
        return differences.stream()
                .map(Difference::table)
                .distinct()
                .flatMap(events)
                .toList();
    }
}
