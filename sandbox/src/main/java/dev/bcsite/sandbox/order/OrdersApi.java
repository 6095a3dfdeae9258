package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.BarePaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.commerce.OrderStock;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Orders in v2. Archived ones are not listed, but can be read. */
final class OrdersApi {

    private static final String PATH = "/v2/orders";
    private static final String ONE = PATH + "/{order_id}";
    private static final List<String> SORTS = Forms.words("""
            id customer_id date_created date_modified status_id channel_id external_id
            """);

    private final StoreState state;

    OrdersApi(StoreState state) {
        this.state = state;
    }

    List<Endpoint> endpoints() {
        Resource orders = orders();
        return List.of(
                orders.list(),
                Endpoint.get(PATH + "/count", Scope.ORDERS, exchange -> count(exchange, orders)),
                Endpoint.get(ONE, Scope.ORDERS, exchange -> shown(exchange, 200, exchange.id("order_id"))),
                Endpoint.write("POST", PATH, Scope.ORDERS, this::create),
                Endpoint.write("PUT", ONE, Scope.ORDERS, this::change),
                Endpoint.write("DELETE", ONE, Scope.ORDERS, this::archive),
                Endpoint.write("DELETE", PATH, Scope.ORDERS, this::archiveAll));
    }

    private Resource orders() {
        List<String> sorts = new ArrayList<>(SORTS);
        SORTS.forEach(sort -> sorts.addAll(List.of(sort + ":asc", sort + ":desc")));
        return Resource.at(PATH, Scope.ORDERS, exchange -> new UnarchivedOrders(table()))
                .paging(new BarePaging())
                .filters(filters())
                .sorts(sorts.toArray(String[]::new))
                .shape((exchange, row) -> new OrderShape(exchange).of(row));
    }

    private static Filter[] filters() {
        return Stream.of(
                        Stream.of("customer_id", "status_id", "channel_id").map(OrdersApi::equal),
                        Stream.of("cart_id", "payment_method", "external_order_id")
                                .map(name -> Filter.text(name, "")),
                        Stream.of(bound("min_id", "id", sign -> sign >= 0), bound("max_id", "id", sign -> sign <= 0)),
                        Stream.of(
                                bound("min_total", "total_inc_tax", sign -> sign >= 0),
                                bound("max_total", "total_inc_tax", sign -> sign <= 0)),
                        Stream.of("date_created", "date_modified").flatMap(OrdersApi::dates),
                        Stream.of(Filter.single(
                                "email",
                                (email, exchange) -> row -> row.path("billing_address")
                                        .path("email")
                                        .asText("")
                                        .equalsIgnoreCase(email))))
                .flatMap(Function.identity())
                .toArray(Filter[]::new);
    }

    private static Filter equal(String name) {
        return new Filter(name, List.of(""), Filter.number(name).test());
    }

    private static Filter bound(String name, String field, IntPredicate isWithin) {
        return Filter.single(name, (value, exchange) -> {
            BigDecimal bound = Filter.numbers(name, value, exchange).get(0);
            return row -> isWithin.test(Money.read(row.path(field)).compareTo(bound));
        });
    }

    private static Stream<Filter> dates(String field) {
        return Stream.of(
                date("min_" + field, field, sign -> sign >= 0), date("max_" + field, field, sign -> sign <= 0));
    }

    static Filter date(String name, String field, IntPredicate isWithin) {
        return Filter.single(name, (value, exchange) -> {
            Instant bound = Timestamps.read(value)
                    .orElseThrow(() -> Refusal.unprocessable(name, "must be a date, not \"" + value + "\""));
            Predicate<Instant> test = moment -> isWithin.test(moment.compareTo(bound));
            return row ->
                    Timestamps.read(row.path(field).asText("")).filter(test).isPresent();
        });
    }

    private Response shown(Exchange exchange, int status, long id) {
        ObjectNode row = table().row(id).orElseThrow(Refusal::notFound);
        return Exchange.json(status, new OrderShape(exchange).of(row));
    }

    private Response create(Exchange exchange) {
        return shown(exchange, 200, new HandOrder(state).create(exchange.object()));
    }

    private Response change(Exchange exchange) {
        new HandOrder(state).change(exchange.id("order_id"), exchange.object());
        return shown(exchange, 200, exchange.id("order_id"));
    }

    private Response archive(Exchange exchange) {
        archive(table().row(exchange.id("order_id")).orElseThrow(Refusal::notFound));
        return Response.empty(204);
    }

    private Response archiveAll(Exchange exchange) {
        new UnarchivedOrders(table()).stream().toList().forEach(this::archive);
        return Response.empty(204);
    }

    private void archive(ObjectNode before) {
        ObjectNode archived = before.deepCopy()
                .put("is_deleted", true)
                .put("date_modified", Timestamps.zulu(state.clock().instant()));
        table().put(before.path("id").asLong(), new OrderStock(state).followed(before, archived));
    }

    private Response count(Exchange exchange, Resource orders) {
        Table table = table();
        long[] found = orders.selected(exchange, new UnarchivedOrders(table));
        ArrayNode statuses = Json.array();
        for (OrderStatus status : OrderStatus.values()) {
            long count = Arrays.stream(found)
                    .mapToObj(table::row)
                    .filter(row ->
                            row.filter(one -> OrderStatus.of(one) == status).isPresent())
                    .count();
            statuses.add(status.shown().put("count", count).put("sort_order", status.ordinal()));
        }
        ObjectNode counts = Json.object();
        counts.set("statuses", statuses);
        return Exchange.json(200, counts.put("count", found.length));
    }

    private Table table() {
        return state.table(Kind.ORDERS);
    }
}
