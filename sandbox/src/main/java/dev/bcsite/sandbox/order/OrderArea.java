package dev.bcsite.sandbox.order;

import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.metafield.Metafields;
import dev.bcsite.sandbox.payment.Settlements;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import java.util.List;
import java.util.stream.Stream;

/** Everything about orders that the management API can be asked. */
public final class OrderArea {

    private static final String ORDER = "/v3/orders/{order_id}";

    private final StoreState state;

    public OrderArea(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        Metafields metafields = new Metafields(
                state,
                "order",
                Scope.ORDERS,
                id -> state.table(Kind.ORDERS).keyOf(id).isPresent());
        return Stream.of(
                        new OrdersApi(state).endpoints(),
                        new OrderPartsApi(state).endpoints(),
                        new ShipmentsApi(state).endpoints(),
                        new StatusesApi().endpoints(),
                        new OrderPaymentsApi(state).endpoints(),
                        new RefundsApi(state).endpoints(),
                        new OrderSettings(state).endpoints(),
                        metafields.endpoints(ORDER + "/metafields", "/v3/orders/metafields", "order_id"))
                .flatMap(List::stream)
                .map(this::settled)
                .toList();
    }

    /** Payments that are due by now are seen by everybody who asks. */
    private Endpoint settled(Endpoint endpoint) {
        return endpoint.doing(exchange -> {
            new Settlements(state.leading()).settle();
            return endpoint.action().apply(exchange);
        });
    }
}
