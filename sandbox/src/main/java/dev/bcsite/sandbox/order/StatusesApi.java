package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.table.Json;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The statuses that orders can have, by their number. */
final class StatusesApi {

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/v2/order_statuses", Scope.ORDERS, exchange -> all()),
                Endpoint.get("/v2/order_statuses/{status_id}", Scope.ORDERS, StatusesApi::one));
    }

    private static Response all() {
        ArrayNode all = Json.array();
        Arrays.stream(OrderStatus.values())
                .sorted(Comparator.comparing(OrderStatus::id))
                .forEach(status -> all.add(status.shown()));
        return Exchange.json(200, all);
    }

    private static Response one(Exchange exchange) {
        OrderStatus status = OrderStatus.of(exchange.id("status_id")).orElseThrow(Refusal::notFound);
        return Exchange.json(200, status.shown());
    }
}
