package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** An error of the store itself: 500, 502, 503, 504 or 507. */
public record ServerError(int status) implements Fault {

    public ServerError {
        if (status < 500 || status > 599) {
            throw new IllegalArgumentException("a server error is between 500 and 599, not " + status);
        }
    }

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Errors.of(request, status, "The store could not answer.");
    }
}
