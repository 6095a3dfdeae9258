package dev.bcsite.sandbox.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;

/**
 * {@code POST /v3/pricing/products}: what a shopper of a channel, currency and customer group would pay.
 *
 * <p>A product that is gone is left out of the answer, since the list was made while it was still there.
 */
public final class Pricing {

    private static final int LARGEST_BATCH = 50;

    private final StoreState state;

    public Pricing(StoreState state) {
        this.state = state;
    }

    public Endpoint endpoint() {
        return Endpoint.ask("/v3/pricing/products", Scope.PRODUCTS, this::answer)
                .atMost(50, "pricing");
    }

    private Response answer(Exchange exchange) {
        JsonNode body = exchange.body();
        Quotation quotation = new Quotation(Shopper.of(exchange, body));
        JsonNode items = body.path("items");
        if (!items.isArray() || items.isEmpty()) {
            throw exchange.unprocessable("items", "error.path.missing");
        }
        if (items.size() > LARGEST_BATCH) {
            throw exchange.unprocessable("items", "must have at most " + LARGEST_BATCH + " entries");
        }
        ArrayNode data = Json.array();
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            if (!item.path("product_id").isIntegralNumber()) {
                throw exchange.unprocessable("items." + i + ".product_id", "error.path.missing");
            }
            state.products()
                    .row(item.path("product_id").asLong())
                    .ifPresent(product -> data.add(quotation.of(product, (ObjectNode) item)));
        }
        return Exchange.data(200, data);
    }
}
