package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** A server error, although the work is done: repeating a write repeats its effect. */
public record DoneAnyway(int status) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        answer.apply(request);
        return new ServerError(status).strike(request, answer);
    }
}
