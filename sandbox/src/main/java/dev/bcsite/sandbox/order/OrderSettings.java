package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/** Who is told of new orders: of the store, and of channels that want it otherwise. */
final class OrderSettings {

    private static final String STORE = "/v3/orders/settings";
    private static final String CHANNEL = STORE + "/channels/{channel_id}";
    private static final String DOCUMENT = "orders/settings";
    private static final List<String> KINDS = List.of("order_placed", "forward_invoice");

    private final StoreState state;

    OrderSettings(StoreState state) {
        this.state = state;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(STORE, Scope.ORDERS, exchange -> shown(DOCUMENT, false)),
                Endpoint.write("PUT", STORE, Scope.ORDERS, exchange -> change(exchange, DOCUMENT, false)),
                Endpoint.get(CHANNEL, Scope.ORDERS, exchange -> shown(channel(exchange), true)),
                Endpoint.write("PUT", CHANNEL, Scope.ORDERS, exchange -> change(exchange, channel(exchange), true)));
    }

    private String channel(Exchange exchange) {
        if (state.channels().row(exchange.id("channel_id")).isEmpty()) {
            throw Refusal.notFound();
        }
        return DOCUMENT + "@" + exchange.id("channel_id");
    }

    private Response shown(String document, boolean isOfChannel) {
        return Exchange.data(200, settings(document, isOfChannel));
    }

    /** A channel that says nothing has null where the store has addresses. */
    private ObjectNode settings(String document, boolean isOfChannel) {
        ObjectNode settings = Json.object();
        ObjectNode notifications = settings.putObject("notifications");
        for (String kind : KINDS) {
            ObjectNode one = notifications.putObject(kind);
            if (isOfChannel) {
                one.putNull("email_addresses");
            } else {
                one.putArray("email_addresses");
            }
        }
        state.documents().get(document).ifPresent(said -> notifications.setAll((ObjectNode) said));
        return settings;
    }

    private Response change(Exchange exchange, String document, boolean isOfChannel) {
        JsonNode given = shape(isOfChannel).created(exchange.object());
        JsonNode before = settings(document, isOfChannel).path("notifications");
        ObjectNode changed = before.deepCopy();
        given.path("notifications").properties().forEach(one -> changed.set(one.getKey(), one.getValue()));
        refuseMixed(changed);
        refuseNoAddresses(changed);
        state.documents().put(document, changed);
        return shown(document, isOfChannel);
    }

    private static Shape shape(boolean isOfChannel) {
        Field addresses = Field.list("email_addresses", Field.text("")).required();
        Field kind = isOfChannel ? addresses.nullable() : addresses;
        return Shape.of(Field.object(
                        "notifications",
                        Shape.of(KINDS.stream()
                                .map(name -> Field.object(name, Shape.of(kind)))
                                .toArray(Field[]::new)))
                .required());
    }

    /** A channel says both or nothing. */
    private static void refuseMixed(ObjectNode notifications) {
        long nulls = KINDS.stream()
                .filter(kind -> notifications.path(kind).path("email_addresses").isNull())
                .count();
        if (nulls == 1) {
            throw Refusal.unprocessable("notifications", "must both have addresses, or both be null");
        }
    }

    private static void refuseNoAddresses(ObjectNode notifications) {
        for (String kind : KINDS) {
            for (JsonNode address : notifications.path(kind).path("email_addresses")) {
                if (!address.asText().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
                    throw Refusal.unprocessable(
                            "notifications." + kind + ".email_addresses", "must be addresses of e-mail");
                }
            }
        }
    }
}
