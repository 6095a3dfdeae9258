package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.BarePaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Subset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** The shipments of an order, in v2. What a shipment holds cannot be changed any more. */
final class ShipmentsApi {

    private static final String PATH = "/v2/orders/{order_id}/shipments";
    private static final Map<String, String> PROVIDERS = Map.of(
            "auspost", "Australia Post",
            "canadapost", "Canada Post",
            "endicia", "Endicia",
            "usps", "USPS",
            "fedex", "FedEx",
            "ups", "UPS",
            "upsready", "UPS® Ready",
            "upsonline", "UPS Online",
            "shipperhq", "ShipperHQ",
            "royalmail", "Royal Mail");
    private static final Shape ITEM = Shape.of(
            Field.whole("order_product_id").required(),
            Field.whole("quantity").required().least(1));
    private static final Shape FIELDS = Shape.of(
            Field.whole("order_address_id").required(),
            Field.text("tracking_number").most(50).or(""),
            Field.text("tracking_link").most(500).or(""),
            Field.amount("merchant_shipping_cost").or(BigDecimal.ZERO),
            Field.text("shipping_method").most(250).or(""),
            Field.text("shipping_provider").or(""),
            Field.text("tracking_carrier").or(""),
            Field.text("comments").most(65_535).or(""),
            Field.objects("items", ITEM).required().least(1));

    private final StoreState state;

    ShipmentsApi(StoreState state) {
        this.state = state;
    }

    List<Endpoint> endpoints() {
        Resource shipments = Resource.at(PATH, Scope.ORDERS, this::rows)
                .paging(new BarePaging())
                .fields(FIELDS)
                .saving(this::saved)
                .removing((exchange, row) -> new Shipments(state).move(exchange.id("order_id"), row, -1))
                .shape((exchange, row) -> shown(row))
                .creates(201)
                .updates(200)
                .removes();
        List<Endpoint> endpoints = new ArrayList<>(shipments.endpoints());
        endpoints.add(Endpoint.get(PATH + "/count", Scope.ORDERS, this::count));
        endpoints.add(Endpoint.write("DELETE", PATH, Scope.ORDERS, this::removeAll));
        return endpoints;
    }

    private Subset rows(Exchange exchange) {
        order(exchange);
        return new Subset(state.table(Kind.SHIPMENTS), "order_id", exchange.id("order_id"));
    }

    private ObjectNode order(Exchange exchange) {
        return state.table(Kind.ORDERS).row(exchange.id("order_id")).orElseThrow(Refusal::notFound);
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        String provider = row.path("shipping_provider").asText();
        if (!provider.isEmpty() && !PROVIDERS.containsKey(provider) && !provider.startsWith("carrier_")) {
            throw Refusal.unprocessable("shipping_provider", "is not a provider");
        }
        if (before.isPresent()) {
            row.set("items", before.get().path("items"));
            return row;
        }
        ObjectNode order = order(exchange);
        Shipments shipments = new Shipments(state);
        shipments.refuseImpossible(order, row);
        row.put("customer_id", order.path("customer_id").asLong())
                .put("date_created", Timestamps.zulu(state.clock().instant()));
        row.set("billing_address", plain(order.path("billing_address")));
        Json.objects(order, "shipping_addresses").stream()
                .filter(one -> one.path("id").equals(row.path("order_address_id")))
                .forEach(one -> row.set("shipping_address", plain(one)));
        shipments.move(exchange.id("order_id"), row, 1);
        return row;
    }

    private static ObjectNode plain(JsonNode address) {
        ObjectNode plain = Json.object();
        Forms.texts(address, plain, AddressShape.TEXTS);
        return plain;
    }

    private static ObjectNode shown(ObjectNode row) {
        String provider = row.path("shipping_provider").asText();
        return row.deepCopy()
                .put("date_created", Forms.date(row.path("date_created")))
                .put("merchant_shipping_cost", Forms.money(row.path("merchant_shipping_cost")))
                .put("shipping_provider_display_name", PROVIDERS.getOrDefault(provider, provider))
                .put("generated_tracking_link", link(row));
    }

    /** Where the parcel can be followed, unless the merchant gave a link. */
    private static String link(ObjectNode row) {
        String carrier = row.path("tracking_carrier")
                .asText(row.path("shipping_provider").asText());
        String by = carrier.isEmpty() ? row.path("shipping_provider").asText() : carrier;
        String number = row.path("tracking_number").asText();
        boolean isGiven = !row.path("tracking_link").asText().isEmpty();
        return isGiven || by.isEmpty() || number.isEmpty()
                ? ""
                : "https://bigcommerce.aftership.com/" + by + "/" + number;
    }

    private Response count(Exchange exchange) {
        return Exchange.json(200, Json.object().put("count", rows(exchange).keys().length));
    }

    private Response removeAll(Exchange exchange) {
        Subset rows = rows(exchange);
        LongStream.of(rows.keys().clone()).forEach(key -> {
            new Shipments(state).move(exchange.id("order_id"), rows.row(key).orElseThrow(), -1);
            rows.remove(key);
        });
        return Response.empty(204);
    }
}
