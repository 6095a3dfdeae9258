package dev.bcsite.function.customer;

import static dev.bcsite.function.store.StorefrontApi.MONEY;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What customers have ordered. Somebody else's orders are not there. */
final class Orders {

    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9+/=_-]{1,200}");
    private static final String LIST = "query($after: String) { customer { orders(first: 20, after: $after) {"
            + " pageInfo { hasNextPage endCursor } edges { node { entityId orderedAt { utc } status { value label }"
            + " totalIncTax " + MONEY + " totalProductQuantity } } } } }";
    private static final String ADDRESS =
            "firstName lastName company address1 address2 city stateOrProvince postalCode country phone";
    private static final String LINE = "productEntityId name quantity subTotalSalePrice " + MONEY
            + " productOptions { name value } image { url(width: 160) }";
    private static final String LINES = "pageInfo { hasNextPage } edges { node { " + LINE + " } }";
    private static final String ONE = "query($order: Int!) { site { order(filter: { entityId: $order }) {"
            + " entityId orderedAt { utc } status { value label } customerMessage isTaxIncluded"
            + " billingAddress { " + ADDRESS + " }"
            + " subTotal " + MONEY + " discounts { totalDiscount " + MONEY + " } shippingCostTotal " + MONEY
            + " handlingCostTotal " + MONEY + " wrappingCostTotal " + MONEY + " taxTotal " + MONEY + " totalIncTax "
            + MONEY
            + " fees { displayName cost " + MONEY + " }"
            + " consignments { downloads { lineItems(first: 30) { " + LINES + " } }"
            + " email { giftCertificates(first: 5) { edges { node { recipientEmail"
            + " lineItems(first: 5) { edges { node { entityId name salePrice " + MONEY + " } } } } } } }"
            + " shipping(first: 5) { pageInfo { hasNextPage } edges { node { shippingAddress { " + ADDRESS + " }"
            + " lineItems(first: 30) { " + LINES + " }"
            + " shipments(first: 5) { edges { node { shippedAt { utc } shippingProviderName shippingMethodName"
            + " tracking { ... on OrderShipmentUrlOnlyTracking { url } ... on OrderShipmentNumberOnlyTracking { number }"
            + " ... on OrderShipmentNumberAndUrlTracking { url number } } } } } } } } } } } }";

    private static final String PATHS = "query($products: [Int!]) { site { products(entityIds: $products, first: 50) {"
            + " edges { node { entityId path } } } } }";

    private final CustomerStore store;

    Orders(CustomerStore store) {
        this.store = store;
    }

    /** The latest twenty, or those that come after. */
    Result list(Call call) {
        Optional<String> after = call.fields().like(CURSOR, "after");
        call.fields().close();
        Data orders =
                store.customer(LIST, Data.object().with("after", after), call).at("orders");
        List<Data> shown = new ArrayList<>();
        for (Data order : nodes(orders)) {
            shown.add(OrderView.summary(order, call.home())
                    .with(
                            "url",
                            "/api/order?number=" + order.at("entityId").number().orElse(0) + "&home="
                                    + call.home().path()));
        }
        Data.Members facts = Data.object().with("isEmpty", shown.isEmpty()).with("orders", Data.list(shown));
        if (orders.at("pageInfo", "hasNextPage").isTrue()) {
            facts = facts.with(
                    "moreAt", orders.at("pageInfo", "endCursor").text().map(cursor -> more(cursor, call)));
        }
        return new Result(call.session(), Optional.empty(), new Result.Facts("orders", facts));
    }

    Result one(Call call) {
        long number = call.fields().id("number").orElseThrow(() -> call.fields().missing("number"));
        call.fields().close();
        CustomerStore.requireSignedIn(call);
        Data order = store.storefront()
                .ask(ONE, Data.object().with("order", number), call.asker())
                .at("site", "order");
        if (!order.isThere()) {
            throw Refusal.of(Reason.NOT_FOUND, "there is no such order");
        }
        return new Result(
                call.session(),
                Optional.empty(),
                new Result.Facts("order", OrderView.whole(order, paths(order, call), call.home())));
    }

    /** Where the storefront still shows what was ordered, by product. Asked for by itself, as the order is a large question already. */
    private Map<Long, String> paths(Data order, Call call) {
        Set<Long> products = new TreeSet<>();
        for (Data line : OrderView.lines(order)) {
            line.at("productEntityId").number().ifPresent(products::add);
        }
        Map<Long, String> paths = new HashMap<>();
        if (!products.isEmpty()) {
            Data ids = Data.list(products.stream().limit(50).map(Data::of).toList());
            Data found = store.storefront().see(PATHS, Data.object().with("products", ids), call.asker());
            for (Data product : nodes(found.at("site", "products"))) {
                paths.put(
                        product.at("entityId").number().orElse(0),
                        product.at("path").text().orElse("/"));
            }
        }
        return paths;
    }

    static List<Data> nodes(Data connection) {
        return connection.at("edges").items().stream()
                .map(edge -> edge.at("node"))
                .toList();
    }

    private static String more(String cursor, Call call) {
        return "/api/orders?after="
                + java.net.URLEncoder.encode(cursor, java.nio.charset.StandardCharsets.UTF_8)
                + "&home=" + call.home().path();
    }
}
