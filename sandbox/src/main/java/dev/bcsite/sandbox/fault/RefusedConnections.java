package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.time.Duration;
import java.util.function.Function;

/** The connection is reset, and for a while new ones are refused. */
public record RefusedConnections(int milliseconds) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Response.empty(200).delivered(new Delivery.NotListening(Duration.ofMillis(milliseconds)));
    }
}
