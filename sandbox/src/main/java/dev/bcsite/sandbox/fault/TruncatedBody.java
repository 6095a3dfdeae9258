package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** The right answer, of which only the first half arrives before the connection ends. */
public record TruncatedBody() implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return answer.apply(request).delivered(Response.Delivery.TRUNCATED);
    }
}
