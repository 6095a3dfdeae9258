package dev.bcsite.sandbox.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.util.function.Function;

/** An error as {@code application/problem+json}, with a detail and no errors by field. */
public record ProblemJson(int status) implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        ObjectNode problem = Json.object()
                .put("type", "about:blank")
                .put("title", "Problem")
                .put("status", status)
                .put("detail", "The store could not answer.")
                .put("instance", request.path());
        return Response.of(status, "application/problem+json", Json.bytes(problem));
    }
}
