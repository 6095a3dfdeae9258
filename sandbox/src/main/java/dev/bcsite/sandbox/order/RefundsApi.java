package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.OffsetPaging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.payment.Refunds;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Subset;
import dev.bcsite.sandbox.table.Table;
import java.util.List;

/** Refunds, and what they would come to. Of one order only one can be made at a time. */
final class RefundsApi {

    private static final String ALL = "/v3/orders/payment_actions/refunds";
    private static final String OF_ORDER = "/v3/orders/{order_id}/payment_actions/refunds";

    private final StoreState state;
    private final Refunds refunds;

    RefundsApi(StoreState state) {
        this.state = state;
        this.refunds = new Refunds(state);
    }

    List<Endpoint> endpoints() {
        Resource all = Resource.at(ALL, Scope.TRANSACTIONS, exchange -> table())
                .paging(OffsetPaging.plain())
                .filters(Filter.oneOf("order_id"), Filter.oneOf("id"), Filter.date("created"), byTransaction());
        Resource ofOrder =
                Resource.at(OF_ORDER, Scope.TRANSACTIONS, this::ofOrder).filters(byTransaction());
        return List.of(
                all.list(),
                all.one(),
                ofOrder.list(),
                Endpoint.ask(
                        "/v3/orders/{order_id}/payment_actions/refund_quotes",
                        Scope.TRANSACTIONS,
                        exchange -> Exchange.data(201, refunds.quote(exchange.id("order_id"), exchange.object()))),
                Endpoint.write("POST", OF_ORDER, Scope.TRANSACTIONS, this::create)
                        .oneEach("refund"));
    }

    private static Filter byTransaction() {
        return Filter.single(
                "transaction_id",
                (id, exchange) -> row -> Json.objects(row, "payments").stream()
                        .anyMatch(payment ->
                                payment.path("transaction_id").asText().equals(id)));
    }

    private Subset ofOrder(Exchange exchange) {
        long order = exchange.id("order_id");
        if (state.table(Kind.ORDERS).row(order).isEmpty()) {
            throw Refusal.notFound();
        }
        return new Subset(table(), "order_id", order);
    }

    private Response create(Exchange exchange) {
        long id = refunds.refund(exchange.id("order_id"), exchange.object());
        ObjectNode refund = table().row(id).orElseThrow();
        return Exchange.data(201, refund);
    }

    private Table table() {
        return state.table(Kind.REFUNDS);
    }
}
