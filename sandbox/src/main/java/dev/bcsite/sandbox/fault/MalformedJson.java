package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.Arrays;
import java.util.function.Function;

/** An answer that arrives whole, says it is JSON, and stops in the middle of it. */
public record MalformedJson(Part kept) implements Fault {

    /** Half of the body. */
    public MalformedJson() {
        this(Part.HALF);
    }

    /** So many bytes of the body. */
    public MalformedJson(int bytes) {
        this(Part.bytes(bytes));
    }

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        Response right = answer.apply(request);
        byte[] body = right.body();
        return right.withBody(Arrays.copyOf(body, kept.of(body.length)));
    }
}
