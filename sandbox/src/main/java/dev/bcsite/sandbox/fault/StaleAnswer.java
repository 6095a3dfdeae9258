package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** The right answer twice on one connection, where the next request takes the second for its own. */
public record StaleAnswer() implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return answer.apply(request).delivered(new Delivery.Repeated());
    }
}
