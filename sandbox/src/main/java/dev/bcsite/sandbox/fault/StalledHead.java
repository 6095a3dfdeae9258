package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Flow;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.time.Duration;
import java.util.function.Function;

/** The answer stops in the middle of its head, until the connection ends at last. */
public record StalledHead(int milliseconds) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        Flow flow = Flow.until(frame -> frame.headLength() / 2).silentFor(Duration.ofMillis(milliseconds));
        return Torn.at(answer.apply(request), flow);
    }
}
