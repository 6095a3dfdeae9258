package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Delivery;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.time.Duration;
import java.util.function.Function;

/** The right answer, late. The work is done in time. */
public record SlowAnswer(int milliseconds) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return answer.apply(request).delivered(new Delivery.Late(Duration.ofMillis(milliseconds)));
    }
}
