package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.OffsetPaging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.payment.Settlements;
import dev.bcsite.sandbox.payment.Transactions;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.ListRows;
import java.util.List;

/** What was paid for an order, and taking or letting go what is only reserved. */
final class OrderPaymentsApi {

    private static final String ORDER = "/v3/orders/{order_id}";

    private final StoreState state;
    private final Settlements settlements;

    OrderPaymentsApi(StoreState state) {
        this.state = state;
        this.settlements = new Settlements(state);
    }

    List<Endpoint> endpoints() {
        Resource transactions = Resource.at(ORDER + "/transactions", Scope.TRANSACTIONS, this::transactions)
                .paging(OffsetPaging.plain())
                .emptyIsNoContent()
                .shape((exchange, row) -> shown(row));
        return List.of(
                transactions.list(),
                Endpoint.write("POST", ORDER + "/payment_actions/capture", Scope.TRANSACTIONS, this::capture),
                Endpoint.write("POST", ORDER + "/payment_actions/void", Scope.TRANSACTIONS, this::release));
    }

    private ListRows transactions(Exchange exchange) {
        long order = exchange.id("order_id");
        if (state.table(Kind.ORDERS).row(order).isEmpty()) {
            throw Refusal.notFound();
        }
        return new ListRows(new Transactions(state).of(order));
    }

    /** The id of the order is a text here. */
    private static ObjectNode shown(ObjectNode row) {
        return row.deepCopy().put("order_id", row.path("order_id").asText());
    }

    private Response capture(Exchange exchange) {
        settlements.capture(exchange.id("order_id"));
        return Exchange.json(201, Json.object());
    }

    private Response release(Exchange exchange) {
        settlements.release(exchange.id("order_id"));
        return Exchange.json(201, Json.object());
    }
}
