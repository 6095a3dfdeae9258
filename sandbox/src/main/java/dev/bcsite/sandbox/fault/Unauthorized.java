package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** 401, although the token is right. */
public record Unauthorized() implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Errors.of(request, 401, "Unauthorized");
    }
}
