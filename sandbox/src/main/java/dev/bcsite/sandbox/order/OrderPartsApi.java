package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.BarePaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.ListRows;
import dev.bcsite.sandbox.table.Table;
import dev.bcsite.sandbox.table.Uuids;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an order is made of, in v2. An empty list has no content. */
final class OrderPartsApi {

    private static final String ORDER = "/v2/orders/{order_id}";
    private static final String ADDRESSES = ORDER + "/shipping_addresses";

    private final StoreState state;

    OrderPartsApi(StoreState state) {
        this.state = state;
    }

    List<Endpoint> endpoints() {
        String address = ADDRESSES + "/{address_id}";
        return List.of(
                part("/products", this::products).list(),
                Endpoint.get(ORDER + "/products/{product_id}", Scope.ORDERS, this::product),
                part("/shipping_addresses", this::addresses).list(),
                Endpoint.get(address, Scope.ORDERS, exchange -> shownAddress(exchange)),
                Endpoint.write("PUT", address, Scope.ORDERS, this::changeAddress),
                Endpoint.get(address + "/shipping_quotes", Scope.ORDERS, this::quote),
                part("/coupons", this::coupons).list(),
                part("/taxes", exchange -> objects(new TaxShape(state).of(order(exchange), hasDetails(exchange))))
                        .list(),
                messages().list(),
                Endpoint.get(ORDER + "/fees", Scope.ORDERS, this::fees),
                Endpoint.get(ORDER + "/consignments", Scope.ORDERS, this::consignments),
                Endpoint.get(ORDER + "/consignments/shipping/{address_id}/shipping_quotes", Scope.ORDERS, this::quote));
    }

    private Resource part(String path, Function<Exchange, List<ObjectNode>> rows) {
        return Resource.at(ORDER + path, Scope.ORDERS, exchange -> new ListRows(rows.apply(exchange)))
                .paging(new BarePaging());
    }

    private Resource messages() {
        return part("/messages", exchange -> Json.objects(order(exchange), "messages"))
                .filters(
                        Filter.single(
                                "min_id",
                                (id, exchange) -> row -> row.path("id").asLong() >= Long.parseLong(id)),
                        Filter.single(
                                "max_id",
                                (id, exchange) -> row -> row.path("id").asLong() <= Long.parseLong(id)),
                        Filter.number("customer_id"),
                        OrdersApi.date("min_date_created", "date_created", sign -> sign >= 0),
                        OrdersApi.date("max_date_created", "date_created", sign -> sign <= 0),
                        Filter.bool("is_flagged"),
                        Filter.text("status", ""))
                .shape(OrderPartsApi::message);
    }

    private static ObjectNode message(Exchange exchange, ObjectNode row) {
        ObjectNode message = Json.object()
                .put("order_id", exchange.id("order_id"))
                .put("staff_id", 0)
                .put("customer_id", 0)
                .put("type", "customer")
                .put("subject", "")
                .put("status", "unread")
                .put("is_flagged", false);
        message.setAll(row);
        message.put("date_created", Forms.date(row.path("date_created")));
        message.withObject("/customer");
        return message;
    }

    private ObjectNode order(Exchange exchange) {
        return orders().row(exchange.id("order_id")).orElseThrow(Refusal::notFound);
    }

    private Table orders() {
        return state.table(Kind.ORDERS);
    }

    private static List<ObjectNode> objects(JsonNode array) {
        return Json.elements(array).stream().map(ObjectNode.class::cast).toList();
    }

    private static boolean hasDetails(Exchange exchange) {
        return exchange.query().get("details").filter("true"::equals).isPresent();
    }

    private List<ObjectNode> products(Exchange exchange) {
        ObjectNode order = order(exchange);
        ProductShape shape = new ProductShape(state);
        return Json.objects(order, "products").stream()
                .map(row -> shape.of(order, row))
                .toList();
    }

    private Response product(Exchange exchange) {
        return Exchange.json(200, withId(products(exchange), exchange.id("product_id")));
    }

    private static ObjectNode withId(List<ObjectNode> rows, long id) {
        return rows.stream()
                .filter(row -> row.path("id").asLong() == id)
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private List<ObjectNode> addresses(Exchange exchange) {
        ObjectNode order = order(exchange);
        AddressShape shape = new AddressShape(new OrderShape(exchange));
        return Json.objects(order, "shipping_addresses").stream()
                .map(row -> shape.of(order, row))
                .toList();
    }

    private Response shownAddress(Exchange exchange) {
        return Exchange.json(200, withId(addresses(exchange), exchange.id("address_id")));
    }

    /** Changes nothing that depends on the address: neither the cost of shipping nor taxes. */
    private Response changeAddress(Exchange exchange) {
        ObjectNode order = order(exchange).deepCopy();
        ObjectNode address = withId(Json.objects(order, "shipping_addresses"), exchange.id("address_id"));
        address.setAll(HandOrder.withCountry(OrderFields.SHIPPING_ADDRESS.changed(address, exchange.object())));
        order.put("date_modified", Timestamps.zulu(state.clock().instant()));
        orders().put(exchange.id("order_id"), order);
        return shownAddress(exchange);
    }

    private List<ObjectNode> coupons(Exchange exchange) {
        ObjectNode order = order(exchange);
        return Json.objects(order, "coupons").stream()
                .map(row -> row.deepCopy().put("order_id", order.path("id").asLong()))
                .toList();
    }

    private Response fees(Exchange exchange) {
        JsonNode fees = FeeShape.all(order(exchange));
        return fees.isEmpty() ? Response.empty(204) : Exchange.json(200, fees);
    }

    private Response consignments(Exchange exchange) {
        boolean isWhole = exchange.includes("consignments.line_items");
        return Exchange.json(200, new ConsignmentShape(new OrderShape(exchange), isWhole).of(order(exchange)));
    }

    /** Only a checkout asks carriers what shipping costs, so orders by hand have no quote. */
    private Response quote(Exchange exchange) {
        ObjectNode order = order(exchange);
        ObjectNode address = withId(Json.objects(order, "shipping_addresses"), exchange.id("address_id"));
        Optional<String> method =
                Optional.of(address.path("shipping_method").asText("")).filter(text -> !text.isEmpty());
        boolean isOfCheckout = !order.path("cart_id").asText("").isEmpty();
        return method.isEmpty() || !isOfCheckout
                ? Response.empty(204)
                : Exchange.json(200, quote(order, address, method.get()));
    }

    private static ObjectNode quote(ObjectNode order, ObjectNode address, String method) {
        String id = address.path("id").asText();
        ObjectNode quote = Json.object()
                .put("id", id)
                .put("uuid", Uuids.of("shipping-quote", Long.parseLong(id)))
                .put("timestamp", order.path("date_created").asText())
                .put("shipping_provider_id", "flatrate");
        quote.putArray("shipping_provider_quote");
        return quote.put("provider_code", "flatrate")
                .put("carrier_code", "")
                .put("rate_code", method)
                .put("rate_id", id)
                .put("method_id", 1);
    }
}
