package dev.bcsite.sandbox.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import java.util.function.Function;

/** 200 with data of which the first branch is null, and an error that says so. */
public record GraphqlNullBranch() implements Fault {

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        return Lists.rewrite(answer.apply(request), body -> {
            if (body.path("data") instanceof ObjectNode data
                    && data.fieldNames().hasNext()) {
                String branch = data.fieldNames().next();
                data.putNull(branch);
                ObjectNode error =
                        ((ObjectNode) body).putArray("errors").addObject().put("message", "Internal error");
                error.putArray("path").add(branch);
            }
            return body;
        });
    }
}
