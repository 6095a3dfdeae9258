package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Flow;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.time.Duration;
import java.util.function.Function;

/** The right answer, byte by byte with a pause after each. */
public record TrickledAnswer(int milliseconds) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Torn.at(answer.apply(request), Flow.whole().paced(Duration.ofMillis(milliseconds)));
    }
}
