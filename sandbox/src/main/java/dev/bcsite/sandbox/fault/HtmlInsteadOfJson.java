package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** A web page where JSON should be, as a proxy in front of the store might send it. */
public record HtmlInsteadOfJson(int status) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Response.of(
                status,
                "text/html; charset=utf-8",
                "<!doctype html><title>One moment</title><h1>We will be right back</h1>\n");
    }
}
