package dev.bcsite.sandbox.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.List;

/** Any row of any table, as it is stored, without the rules of the API. */
final class ControlTables {

    private static final String TABLE = "/control/rows/{table:text}";
    private static final String ROW = TABLE + "/{id}";
    private static final int PAGE = 50;

    private final StoreState state;

    ControlTables(StoreState state) {
        this.state = state;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(TABLE, Scope.NONE, this::list),
                Endpoint.get(
                        ROW,
                        Scope.NONE,
                        exchange -> Control.answer(table(exchange)
                                .get(exchange.id("id"))
                                .orElseThrow(() -> Refusal.of(404, "there is no such row")))),
                Endpoint.write("PUT", ROW, Scope.NONE, this::put),
                Endpoint.write("DELETE", ROW, Scope.NONE, this::remove));
    }

    private Table table(Exchange exchange) {
        return Kind.named(exchange.text("table"))
                .map(state::table)
                .orElseThrow(() -> new IllegalArgumentException("unknown table \"" + exchange.text("table")
                        + "\"; expected one like products, categories or redirects"));
    }

    /** The latest rows first: they are what one looks for. */
    private Response list(Exchange exchange) {
        Table table = table(exchange);
        long[] keys = table.keys();
        ObjectNode answer = Json.object().put("total", keys.length);
        ArrayNode rows = answer.putArray("rows");
        for (int i = keys.length - 1; i >= Math.max(0, keys.length - PAGE); i--) {
            table.row(keys[i]).ifPresent(rows::add);
        }
        return Control.answer(answer);
    }

    private Response put(Exchange exchange) {
        if (!(exchange.body() instanceof ObjectNode row)) {
            throw new IllegalArgumentException("a row is a JSON object");
        }
        table(exchange).put(exchange.id("id"), row);
        return Control.done();
    }

    private Response remove(Exchange exchange) {
        table(exchange).remove(exchange.id("id"));
        return Control.done();
    }
}
