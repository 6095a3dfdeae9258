package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Readings;
import dev.bcsite.sandbox.http.Errors;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.Map;

/**
 * One request on its way through the API, with all it may need.
 *
 * @param ids the ids in the path, by the names its template gives them
 */
record Exchange(
        Request request, Query query, Map<String, Long> ids, StoreState state, Address address, Readings readings) {

    long id(String name) {
        return ids.get(name);
    }

    boolean isV2() {
        return request.path().startsWith("/v2/");
    }

    /** Whether a value of the {@code include} list is there. */
    boolean includes(String part) {
        return query.list("include").contains(part);
    }

    /** The body as JSON; 400 when it is something else, 415 when it says it is something else. */
    JsonNode body() {
        String type = request.header("content-type").orElse("");
        if (!type.startsWith("application/json")) {
            throw new ApiProblem(Errors.of(request, 415, "The Content-Type must be application/json"));
        }
        try {
            return Json.read(request.bodyText());
        } catch (JsonProcessingException e) {
            throw new ApiProblem(Errors.of(request, 400, "Input is invalid JSON"));
        }
    }

    ApiProblem notFound() {
        return ApiProblem.notFound(request);
    }

    ApiProblem unprocessable(String field, String problem) {
        return ApiProblem.unprocessable(request, field, problem);
    }

    /** {@code {"data": ..., "meta": {}}}, which most v3 answers are. */
    static Response data(int status, JsonNode data) {
        return data(status, data, Json.object());
    }

    static Response data(int status, JsonNode data, JsonNode meta) {
        ObjectNode body = Json.object();
        body.set("data", data);
        body.set("meta", meta);
        return json(status, body);
    }

    static Response json(int status, JsonNode body) {
        return Response.of(status, "application/json", Json.bytes(body));
    }
}
