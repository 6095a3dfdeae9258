package dev.bcsite.sandbox.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Quota;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.time.Duration;
import java.util.Map;

/**
 * The endpoints by which a running sandbox is looked at and changed by hand.
 *
 * <pre>
 * GET    /control                     this list
 * GET    /control/requests            the latest requests
 * GET    /control/counts              requests per endpoint
 * POST   /control/reset               back to the seed
 * PUT    /control/quota               {"plan": "standard"} or {"requests": 10, "seconds": 30}
 * PUT    /control/clock               {"offsetSeconds": 3600}
 * POST   /control/faults              {"faults": "too-many-requests(2)@/v3/catalog/products#3"}
 * DELETE /control/faults              no more faults
 * PUT    /control/scopes              {"takeAway": "store_v2_products"}, {"giveBack": ...} or {"makeReadOnly": ...}
 * GET, PUT, DELETE  /control/rows/{table}/{id}   one row
 * </pre>
 *
 * <p>Only for callers that name this machine as the host, and writes only as JSON, so that no web page can reach it.
 */
public final class Control {

    private final StoreState state;
    private final Address address;

    public Control(StoreState state, Address address) {
        this.state = state;
        this.address = address;
    }

    public Response answer(Request request) {
        String port = ":" + address.origin().getPort();
        String host = request.header("host").orElse("");
        if (!host.equals("127.0.0.1" + port) && !host.equals("localhost" + port)) {
            return problem(403, "the control endpoints answer only under " + address.origin());
        }
        boolean hasBody = request.method().equals("PUT") || request.method().equals("POST");
        boolean isJson = request.header("content-type").orElse("").startsWith("application/json");
        if (hasBody && !isJson) {
            return problem(415, "send Content-Type: application/json");
        }
        try {
            return judged(
                    request, hasBody && request.body().length > 0 ? Json.read(request.bodyText()) : Json.object());
        } catch (JsonProcessingException e) {
            return problem(400, "the body is not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return problem(422, e.getMessage());
        }
    }

    private Response judged(Request request, JsonNode body) {
        String[] path = request.path().split("/");
        if (path.length == 5 && path[2].equals("rows") && path[4].matches("\\d{1,18}")) {
            return row(request, table(path[3]), Long.parseLong(path[4]), body);
        }
        return switch (request.method() + " " + request.path()) {
            case "GET /control" -> answer(endpoints());
            case "GET /control/requests" -> answer(requests());
            case "GET /control/counts" -> answer(counts());
            case "POST /control/reset" -> done(state::reset);
            case "PUT /control/quota" -> done(() -> state.quota().set(quota(body)));
            case "PUT /control/clock" ->
                done(() -> state.clock()
                        .setOffset(Duration.ofSeconds(body.path("offsetSeconds").asLong())));
            case "POST /control/faults" ->
                done(() -> state.faults().add(body.path("faults").asText()));
            case "DELETE /control/faults" -> done(() -> state.faults().clear());
            case "PUT /control/scopes" -> done(() -> changeScopes(body));
            default -> problem(404, "unknown control endpoint; GET /control lists them");
        };
    }

    private static JsonNode endpoints() {
        return Json.object()
                .put("GET /control/requests", "the latest requests")
                .put("GET /control/counts", "requests per endpoint")
                .put("POST /control/reset", "back to the seed")
                .put("PUT /control/quota", "{\"plan\": \"standard\"} or {\"requests\": 10, \"seconds\": 30}")
                .put("PUT /control/clock", "{\"offsetSeconds\": 3600}")
                .put("POST /control/faults", "{\"faults\": \"too-many-requests(2)@/v3/catalog/products#3\"}")
                .put("DELETE /control/faults", "no more faults")
                .put("PUT /control/scopes", "{\"takeAway\": \"store_v2_products\"}, giveBack or makeReadOnly")
                .put("GET, PUT, DELETE /control/rows/{table}/{id}", "one row");
    }

    private JsonNode requests() {
        ArrayNode requests = Json.array();
        state.requests()
                .entries()
                .forEach(entry -> requests.addObject()
                        .put("request", entry.line())
                        .put("endpoint", entry.endpoint())
                        .put("status", entry.status()));
        return requests;
    }

    private JsonNode counts() {
        ObjectNode counts = Json.object();
        state.requests().counts().forEach(counts::put);
        return counts;
    }

    private static Quota quota(JsonNode body) {
        if (body.has("plan")) {
            return Quota.named(body.path("plan").asText());
        }
        return new Quota(
                body.path("requests").asInt(),
                Duration.ofSeconds(body.path("seconds").asLong(30)));
    }

    private void changeScopes(JsonNode body) {
        if (body.has("takeAway")) {
            state.access().takeAway(Scope.named(body.path("takeAway").asText()));
        } else if (body.has("makeReadOnly")) {
            state.access().makeReadOnly(Scope.named(body.path("makeReadOnly").asText()));
        } else {
            state.access().giveBack(Scope.named(body.path("giveBack").asText()));
        }
    }

    private Table table(String name) {
        return Kind.named(name)
                .map(state::table)
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown table \"" + name + "\"; expected one like products, categories or redirects"));
    }

    private static Response row(Request request, Table table, long id, JsonNode body) {
        switch (request.method()) {
            case "PUT" -> {
                if (!(body instanceof ObjectNode row)) {
                    throw new IllegalArgumentException("a row is a JSON object");
                }
                table.put(id, row);
            }
            case "DELETE" -> table.remove(id);
            default -> {
                return table.get(id).map(Control::answer).orElseGet(() -> problem(404, "there is no such row"));
            }
        }
        return answer(Json.object().put("done", true));
    }

    private static Response done(Runnable work) {
        work.run();
        return answer(Json.object().put("done", true));
    }

    private static Response answer(JsonNode body) {
        return Response.of(200, "application/json", Json.bytes(body));
    }

    private static Response problem(int status, String message) {
        return Response.of(
                status, "application/json", Json.bytes(Json.mapper().valueToTree(Map.of("problem", message))));
    }
}
