package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.time.Duration;
import java.util.function.Function;

/** The right answer with a Date header that is ahead by this much; behind when negative. */
public record SkewedDate(int seconds) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return answer.apply(request).delivered(new Delivery.Redated(Duration.ofSeconds(seconds)));
    }
}
