package dev.bcsite.sandbox.api;

import dev.bcsite.sandbox.state.Replica;
import java.util.ArrayList;
import java.util.List;

/** Endpoints of a store whose readers see changes late, while writers see what is. */
public final class Behind {

    private Behind() {}

    /**
     * @param present of the store itself
     * @param past the same ones, of the replica's state
     */
    public static List<Endpoint> reads(List<Endpoint> present, List<Endpoint> past, Replica replica) {
        List<Endpoint> endpoints = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            boolean isRead = present.get(i).method().equals("GET");
            endpoints.add(isRead ? late(past.get(i), replica) : present.get(i));
        }
        return endpoints;
    }

    private static Endpoint late(Endpoint endpoint, Replica replica) {
        return endpoint.doing(exchange -> {
            replica.catchUp();
            return endpoint.action().apply(exchange.seeing(replica.state()));
        });
    }
}
