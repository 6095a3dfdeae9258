package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** A status and nothing else: 423, 499, 509 or whatever a proxy makes up. */
public record BareStatus(int status) implements Fault {

    public BareStatus {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("a bare status is between 200 and 599, not " + status);
        }
    }

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Response.empty(status);
    }
}
