package dev.bcsite.sandbox.fault;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** XML where JSON should be, as a storage service behind the store might send it. */
public record XmlInsteadOfJson(int status) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Response.of(
                status, "application/xml", "<?xml version=\"1.0\"?>\n<Error><Code>SlowDown</Code></Error>\n");
    }
}
