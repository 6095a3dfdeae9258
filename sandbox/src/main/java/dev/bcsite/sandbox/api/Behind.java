package dev.bcsite.sandbox.api;

import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Replica;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Endpoints of a store whose readers see changes late, if the replica is behind, while writers see what is. */
public final class Behind {

    private Behind() {}

    /**
     * @param present of the store itself
     * @param past the same ones, of the replica's state
     */
    public static List<Endpoint> reads(List<Endpoint> present, List<Endpoint> past, Replica replica) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            Endpoint now = present.get(i);
            endpoints.add(
                    now.writes() || now.isLive()
                            ? now
                            : now.doing(either(now.action(), past.get(i).action(), replica)));
        }
        return endpoints;
    }

    private static Function<Exchange, Response> either(
            Function<Exchange, Response> now, Function<Exchange, Response> late, Replica replica) {
        return exchange ->
                replica.late().map(state -> late.apply(exchange.seeing(state))).orElseGet(() -> now.apply(exchange));
    }
}
