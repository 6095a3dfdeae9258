package dev.bcsite.sandbox.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.hook.Attempt;
import dev.bcsite.sandbox.hook.WebhookDeliveries;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/** What webhooks were told, and making their lives harder. */
final class ControlDeliveries {

    private static final int SHOWN = 200;

    private final WebhookDeliveries deliveries;

    ControlDeliveries(WebhookDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/control/deliveries", Scope.NONE, exchange -> list()),
                Endpoint.ask("/control/deliveries/{attempt}/again", Scope.NONE, this::again),
                Endpoint.ask("/control/deliveries/mischief", Scope.NONE, this::mischief));
    }

    /** The latest first. */
    private Response list() {
        ArrayNode shown = Json.array();
        List<Attempt> log = deliveries.log();
        for (int i = log.size() - 1; i >= Math.max(0, log.size() - SHOWN); i--) {
            shown.add(shown(log.get(i)));
        }
        return Control.answer(shown);
    }

    private static ObjectNode shown(Attempt attempt) {
        ObjectNode shown = Json.object()
                .put("id", attempt.number())
                .put("at", attempt.when().toString())
                .put("hook", attempt.hook())
                .put("scope", attempt.scope())
                .put("destination", attempt.destination())
                .put("message", attempt.message())
                .put("attempts", attempt.round())
                .put("delivered", attempt.isTaken())
                .put("problem", attempt.problem());
        attempt.status().ifPresent(status -> shown.put("status", status));
        return shown.put("body", attempt.body());
    }

    private Response again(Exchange exchange) {
        if (!deliveries.sendAgain(exchange.id("attempt"))) {
            throw Refusal.of(404, "this attempt is not in the log any more");
        }
        return Control.done();
    }

    /** {@code {"duplicate": 3}} makes the next three twice, {@code {"shuffle": 5}} the next five in another order. */
    private Response mischief(Exchange exchange) {
        ObjectNode body = exchange.object();
        if (!body.path("duplicate").isIntegralNumber() && !body.path("shuffle").isIntegralNumber()) {
            throw new IllegalArgumentException("expected {\"duplicate\": 3} or {\"shuffle\": 5}");
        }
        deliveries.duplicateNext(body.path("duplicate").asInt(0));
        if (body.has("shuffle")) {
            deliveries.shuffleNext(body.path("shuffle").asInt());
        }
        return Control.done();
    }
}
