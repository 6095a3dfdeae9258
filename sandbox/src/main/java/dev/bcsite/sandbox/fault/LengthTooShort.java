package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** Content-Length promises less than there is; the rest stands on the connection. */
public record LengthTooShort(int bytes) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Torn.spoilt(answer.apply(request), frame -> frame.withLength(Math.max(0, frame.body().length - bytes)));
    }
}
