package dev.bcsite.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.sandbox.Readings;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Router;
import dev.bcsite.sandbox.api.Routes;
import dev.bcsite.sandbox.hook.WebhookDeliveries;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Address;
import dev.bcsite.sandbox.state.Replica;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page at {@code /control} and the endpoints it uses, by which a running sandbox is looked at and changed by hand.
 *
 * <p>Only for callers that name this machine as the host, and writes only as JSON, so that no other web page can reach
 * it. {@code GET /control} lists the endpoints to whoever does not ask for HTML.
 */
public final class Control {

    private final StoreState state;
    private final Address address;
    private final Readings readings;
    private final Router router;

    public Control(
            StoreState state, Address address, Readings readings, WebhookDeliveries deliveries, Replica replica) {
        this.state = state;
        this.address = address;
        this.readings = readings;
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(Endpoint.get("/control", Scope.NONE, this::front));
        endpoints.addAll(ControlFiles.endpoints());
        endpoints.addAll(new ControlStore(state, replica).endpoints());
        endpoints.addAll(new ControlTables(state).endpoints());
        endpoints.addAll(new ControlProducts(state, address).endpoints());
        endpoints.addAll(new ControlPurchases(state).endpoints());
        endpoints.addAll(new ControlCustomers(state, address).endpoints());
        endpoints.addAll(new ControlDeliveries(deliveries).endpoints());
        this.router = new Router(endpoints);
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
            return worked(request);
        } catch (Refusal refusal) {
            return problem(refusal.status(), said(refusal));
        } catch (IllegalArgumentException e) {
            return problem(422, e.getMessage());
        }
    }

    private Response worked(Request request) {
        Routes.Found found = router.find(request)
                .orElseThrow(() -> Refusal.of(404, "unknown control endpoint; GET /control lists them"));
        Exchange exchange = new Exchange(request, request.query(), found.ids(), state, address, readings);
        return found.endpoint().writes()
                ? state.commits().together(() -> found.endpoint().action().apply(exchange))
                : found.endpoint().action().apply(exchange);
    }

    private static String said(Refusal refusal) {
        if (refusal.errors().isEmpty()) {
            return refusal.title();
        }
        List<String> parts = new ArrayList<>();
        refusal.errors().forEach((field, problem) -> parts.add((field + " " + problem).strip()));
        return String.join("; ", parts);
    }

    private Response front(Exchange exchange) {
        Optional<String> accept = exchange.request().header("accept");
        if (accept.filter(types -> types.contains("text/html")).isPresent()) {
            return ControlFiles.page();
        }
        return answer(Json.mapper()
                .valueToTree(router.endpoints().stream().map(Endpoint::name).toList()));
    }

    static Response answer(JsonNode body) {
        return Response.of(200, "application/json", Json.bytes(body)).with("Cache-Control", "no-store");
    }

    static Response done() {
        return answer(Json.object().put("done", true));
    }

    private static Response problem(int status, String message) {
        return Response.of(
                status, "application/json", Json.bytes(Json.mapper().valueToTree(Map.of("problem", message))));
    }
}
