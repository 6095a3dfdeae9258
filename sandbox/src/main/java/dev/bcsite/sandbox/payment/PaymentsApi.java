package dev.bcsite.sandbox.payment;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.Locale;

/** With what an order or a checkout can be paid, and the token that lets somebody do it. */
public final class PaymentsApi {

    private static final List<String> BRANDS = List.of("VISA", "MASTERCARD", "DISCOVER", "AMEX");
    private static final Shape TOKEN = Shape.of(Field.object(
                    "order",
                    Shape.of(
                            Field.whole("id").required().between(1, Integer.MAX_VALUE),
                            Field.bool("is_recurring").or(false)))
            .required());

    private final StoreState state;

    public PaymentsApi(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/v3/payments/methods", Scope.PAYMENT_METHODS, this::methods),
                Endpoint.write("POST", "/v3/payments/access_tokens", Scope.PAYMENT_TOKENS, this::token));
    }

    private Response token(Exchange exchange) {
        ObjectNode given = TOKEN.created(exchange.object());
        String token =
                new PaymentTokens(state).issue(given.path("order").path("id").asLong());
        return Exchange.data(201, Json.object().put("id", token));
    }

    private Response methods(Exchange exchange) {
        long customer = buyer(exchange).path("customer_id").asLong();
        ArrayNode methods = Json.array();
        for (PaymentMethod method : PaymentMethod.values()) {
            List<ObjectNode> stored = new Vault(state)
                    .of(customer).stream()
                            .filter(row -> row.path("type").asText().equals(method.stored()))
                            .map(PaymentsApi::instrument)
                            .toList();
            boolean isForCustomers = !method.isCard() && method != PaymentMethod.CERTIFICATE;
            boolean isOffered = method == PaymentMethod.CREDIT ? customer > 0 : !stored.isEmpty();
            if (!isForCustomers || isOffered) {
                methods.add(shown(method, stored));
            }
        }
        return Exchange.data(200, methods);
    }

    /** The order or the cart that is to be paid. */
    private ObjectNode buyer(Exchange exchange) {
        boolean isOrder = exchange.query().get("order_id").isPresent();
        boolean isCheckout = exchange.query().get("checkout_id").isPresent();
        if (isOrder == isCheckout) {
            throw Refusal.unprocessable("order_id", "or checkout_id is needed, and not both");
        }
        Kind kind = isOrder ? Kind.ORDERS : Kind.CARTS;
        String id = exchange.query().get(isOrder ? "order_id" : "checkout_id").orElseThrow();
        return state.table(kind).keyOf(id).flatMap(state.table(kind)::row).orElseThrow(Refusal::notFound);
    }

    private static ObjectNode shown(PaymentMethod method, List<ObjectNode> stored) {
        ObjectNode shown = Json.object()
                .put("id", method.id())
                .put("name", method.label())
                .put("type", method.type())
                .put("test_mode", true);
        shown.set("stored_instruments", Json.array(stored));
        ArrayNode supported = shown.putArray("supported_instruments");
        if (method.isCard()) {
            BRANDS.forEach(brand ->
                    supported.addObject().put("instrument_type", brand).put("verification_value_required", true));
        }
        if (!method.stored().isEmpty()) {
            supported
                    .addObject()
                    .put("instrument_type", method.stored().toUpperCase(Locale.ROOT))
                    .put("verification_value_required", false);
        }
        return shown;
    }

    private static ObjectNode instrument(ObjectNode row) {
        ObjectNode shown = row.deepCopy();
        shown.remove(List.of("id", "customer_id", "billing_address"));
        return shown;
    }
}
