package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** 503 with a page for people and the time to wait in the standard header, which BigCommerce does not use. */
public record Maintenance(int seconds) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Response.of(503, "text/html; charset=utf-8", "<!doctype html><title>Down for maintenance</title>\n")
                .with("Retry-After", Integer.toString(seconds));
    }
}
