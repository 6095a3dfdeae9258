package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** Content-Length promises more than there is. */
public record LengthTooLong(int bytes) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Torn.spoilt(answer.apply(request), frame -> frame.withLength(frame.body().length + bytes));
    }
}
