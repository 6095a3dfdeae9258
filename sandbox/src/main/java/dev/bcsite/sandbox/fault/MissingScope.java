package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** 403, although the token has the scope. */
public record MissingScope() implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Errors.of(request, 403, "You don't have a required scope to access the endpoint");
    }
}
