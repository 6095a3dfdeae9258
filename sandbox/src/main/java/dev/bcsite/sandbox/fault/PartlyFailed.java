package dev.bcsite.sandbox.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.util.function.Function;

/** A batch of which the last items are refused with 207, while the others are done. */
public record PartlyFailed(int items) implements Fault {

    public PartlyFailed {
        if (items < 1) {
            throw new IllegalArgumentException("at least one item fails, not " + items);
        }
    }

    @Override
    public Response strike(Request request, Function<Request, Response> answer) {
        if (!(body(request) instanceof ArrayNode batch) || batch.size() <= items) {
            return answer.apply(request);
        }
        int total = batch.size();
        for (int i = 0; i < items; i++) {
            batch.remove(batch.size() - 1);
        }
        Response right = answer.apply(request.withBody(Json.bytes(batch)));
        return right.status() / 100 == 2 ? partial(right, total) : right;
    }

    private Response partial(Response right, int total) {
        ObjectNode body = Json.object();
        body.set("data", right.body().length == 0 ? Json.array() : Lists.rows(Json.parse(right.bodyText())));
        ObjectNode errors = body.putObject("errors").put("status", 422).put("title", "Some items were refused");
        ObjectNode fields = errors.put("type", "about:blank").putObject("errors");
        for (int i = total - items; i < total; i++) {
            fields.put(Integer.toString(i), "error.expected");
        }
        body.putObject("meta").put("total", total).put("success", total - items).put("failed", items);
        return Response.of(207, "application/json", Json.bytes(body));
    }

    private static JsonNode body(Request request) {
        try {
            return Json.read(request.bodyText());
        } catch (JsonProcessingException e) {
            return Json.object();
        }
    }
}
