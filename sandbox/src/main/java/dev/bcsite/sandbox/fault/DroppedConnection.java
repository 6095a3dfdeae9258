package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Flow;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/**
 * The connection ends without an answer.
 *
 * @param afterWork whether the store did what was asked first, so that repeating a write repeats its effect
 */
public record DroppedConnection(boolean afterWork) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Torn.at(afterWork ? answer.apply(request) : Response.empty(200), Flow.until(frame -> 0));
    }
}
