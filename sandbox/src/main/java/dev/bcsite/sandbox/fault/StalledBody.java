package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Flow;
import dev.bcsite.sandbox.http.Frame;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.time.Duration;
import java.util.function.Function;

/** The answer stops after its head, until the connection ends at last. */
public record StalledBody(int milliseconds) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        Flow flow = Flow.until(Frame::headLength).silentFor(Duration.ofMillis(milliseconds));
        return Torn.at(answer.apply(request), flow);
    }
}
