package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.Arrays;
import java.util.function.Function;

/** An answer that arrives whole, says it is JSON, and stops in the middle of it. */
public record MalformedJson() implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        Response right = answer.apply(request);
        byte[] body = right.body();
        return right.withBody(Arrays.copyOf(body, Math.max(1, body.length / 2)));
    }
}
