package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Readings;
import dev.bcsite.sandbox.http.Form;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Account;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One request on its way through the API, with all it may need.
 *
 * @param ids the ids in the path, by the names its template gives them
 */
public record Exchange(
        Request request, Query query, Map<String, String> ids, StoreState state, Address address, Readings readings) {

    /** An id in the path that is a number. */
    public long id(String name) {
        return Long.parseLong(ids.get(name));
    }

    /** An id in the path, as it stands there. */
    public String text(String name) {
        return ids.get(name);
    }

    /** Another request at the same path. */
    Exchange asking(Request other) {
        return new Exchange(other, other.query(), ids, state, address, readings);
    }

    /** The same request to a store with other rows. */
    Exchange seeing(StoreState other) {
        return new Exchange(request, query, ids, other, address, readings);
    }

    public boolean isV2() {
        return request.path().startsWith("/v2/");
    }

    /** Whether a value of the {@code include} list is there. */
    public boolean includes(String part) {
        return query.list("include").contains(part);
    }

    /** The API account of whoever asks. */
    public Account account() {
        return state.access().account(request.header("x-auth-token").orElse(""));
    }

    /** Now, as v3 writes it. */
    public String now() {
        return state.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The body as JSON; 400 when it is something else, 415 when it says it is something else. */
    public JsonNode body() {
        String type = request.header("content-type").orElse("");
        if (!type.startsWith("application/json")) {
            throw Refusal.of(415, "The Content-Type must be application/json");
        }
        try {
            return Json.read(request.bodyText());
        } catch (JsonProcessingException e) {
            throw Refusal.of(400, "Input is invalid JSON");
        }
    }

    /** The body as a form with texts and files; 415 when it is something else. */
    public Form form() {
        return request.form();
    }

    /** Whether the body is a form rather than JSON. */
    public boolean isForm() {
        return Form.isIn(request);
    }

    /** The body as a JSON object. */
    public ObjectNode object() {
        if (body() instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.of(422, "The request body has to be a JSON object");
    }

    /** The objects of a body that is a JSON array; 413 when there are more than {@code most}. */
    public List<ObjectNode> objects(int most) {
        JsonNode body = body();
        if (!body.isArray()) {
            throw Refusal.of(422, "The request body has to be a JSON array");
        }
        if (body.size() > most) {
            throw Refusal.tooMany(most);
        }
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode element : body) {
            if (!(element instanceof ObjectNode object)) {
                throw unprocessable(Integer.toString(objects.size()), "must be an object");
            }
            objects.add(object);
        }
        return objects;
    }

    public Refusal notFound() {
        return Refusal.notFound();
    }

    public Refusal unprocessable(String field, String problem) {
        return Refusal.unprocessable(field, problem);
    }

    /** {@code {"data": ..., "meta": {}}}, which most v3 answers are. */
    public static Response data(int status, JsonNode data) {
        return data(status, data, Json.object());
    }

    public static Response data(int status, JsonNode data, JsonNode meta) {
        ObjectNode body = Json.object();
        body.set("data", data);
        body.set("meta", meta);
        return json(status, body);
    }

    public static Response json(int status, JsonNode body) {
        return Response.taking(status, "application/json", Json.bytes(body));
    }
}
