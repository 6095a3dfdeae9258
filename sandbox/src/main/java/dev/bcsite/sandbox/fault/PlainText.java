package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** A sentence where JSON should be. */
public record PlainText(int status) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Response.of(status, "text/plain; charset=utf-8", "Something went wrong.\n");
    }
}
