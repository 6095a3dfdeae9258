package dev.bcsite.sandbox.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.Totals;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.order.OrderStatus;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.List;
import java.util.function.UnaryOperator;

/** Carts and orders, the latest first, with what their rows do not say: totals, and the status by name. */
final class ControlPurchases {

    private static final int PAGE = 50;

    private final StoreState state;

    ControlPurchases(StoreState state) {
        this.state = state;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/control/carts", Scope.NONE, exchange -> latest(Kind.CARTS, this::cart)),
                Endpoint.get("/control/orders", Scope.NONE, exchange -> latest(Kind.ORDERS, this::order)));
    }

    private Response latest(Kind kind, UnaryOperator<ObjectNode> shown) {
        Table table = state.table(kind);
        long[] keys = table.keys();
        ArrayNode rows = Json.array();
        for (int i = keys.length - 1; i >= Math.max(0, keys.length - PAGE); i--) {
            table.get(keys[i]).map(shown).ifPresent(rows::add);
        }
        return Control.answer(rows);
    }

    private ObjectNode order(ObjectNode row) {
        return row.put("status", OrderStatus.of(row).label());
    }

    /** A cart that is too old to be opened has no total any more. */
    private ObjectNode cart(ObjectNode row) {
        Carts carts = new Carts(state);
        carts.find(row.path("id").asText())
                .map(carts::totals)
                .ifPresent(
                        totals -> row.put("total", totals.grand().inclusive()).put("items", items(totals)));
        return row;
    }

    private static long items(Totals totals) {
        return totals.lines().stream()
                .mapToLong(line -> line.priced().line().quantity())
                .sum();
    }
}
