package dev.bcsite.sandbox.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/** What a customer lets the store's scripts do, and the cards a customer has on file. */
final class ConsentApi {

    private static final String CONSENT = "/v3/customers/{customer_id}/consent";
    private static final Field PURPOSE = Field.choice("", "essential", "functional", "analytics", "targeting");
    private static final Shape FIELDS = Shape.of(
            Field.list("allow", PURPOSE).orNone(), Field.list("deny", PURPOSE).orNone());

    private final StoreState state;

    ConsentApi(StoreState state) {
        this.state = state;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(CONSENT, Scope.CUSTOMERS, exchange -> shown(exchange, kept(exchange))),
                Endpoint.write("PUT", CONSENT, Scope.CUSTOMERS, this::put),
                Endpoint.get(
                        "/v3/customers/{customer_id}/stored-instruments", Scope.STORED_INSTRUMENTS, this::instruments));
    }

    private JsonNode kept(Exchange exchange) {
        return state.documents().get(name(exchange)).orElseGet(() -> FIELDS.created(Json.object()));
    }

    private Response put(Exchange exchange) {
        ObjectNode given = FIELDS.created(exchange.object());
        for (JsonNode purpose : given.path("allow")) {
            if (Json.elements(given.path("deny")).contains(purpose)) {
                throw Refusal.unprocessable("deny", purpose.asText() + " cannot be allowed and denied");
            }
        }
        state.documents().put(name(exchange), given);
        return shown(exchange, given);
    }

    /** The date is that of the request, as at BigCommerce. */
    private static Response shown(Exchange exchange, JsonNode consent) {
        return Exchange.json(200, ((ObjectNode) consent).put("updated_at", exchange.now()));
    }

    private Response instruments(Exchange exchange) {
        List<ObjectNode> cards = state.table(Kind.STORED_INSTRUMENTS).copiesHaving("customer_id", customer(exchange));
        cards.forEach(card -> card.remove(List.of("id", "customer_id")));
        return Exchange.json(200, Json.array(cards));
    }

    private String name(Exchange exchange) {
        return "customers/consent/" + customer(exchange);
    }

    private long customer(Exchange exchange) {
        long id = exchange.id("customer_id");
        if (state.table(Kind.CUSTOMERS).row(id).isEmpty()) {
            throw Refusal.notFound();
        }
        return id;
    }
}
