package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** The connection is reset, and the next ones are accepted and closed at once. */
public record ClosedConnections(int connections) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Response.empty(200).delivered(new Delivery.HangingUp(connections));
    }
}
