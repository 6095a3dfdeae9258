package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** The right answer below a header of this length. */
public record HugeHead(int kibibytes) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Torn.spoilt(answer.apply(request), frame -> frame.with("X-Padding: " + "x".repeat(kibibytes * 1024)));
    }
}
