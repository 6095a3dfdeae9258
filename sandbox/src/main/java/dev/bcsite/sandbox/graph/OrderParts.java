package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The parts of orders that come in pages: what goes where, and what of it is under way. */
final class OrderParts {

    private OrderParts() {}

    static void bind(Bindings bindings) {
        bindings.type("OrderConsignments")
                .connection("shipping", call -> Json.objects(call.row(), "shipping"))
                .field("email", call -> call.row());
        bindings.type("OrderEmailConsignments")
                .connection("giftCertificates", call -> Json.objects(call.row(), "giftCertificates"));
        for (String type :
                List.of("OrderShippingConsignment", "OrderDownloadConsignment", "OrderGiftCertificateConsignment")) {
            bindings.type(type).connection("lineItems", call -> Json.objects(call.row(), "lineItems"));
        }
        bindings.type("OrderShippingConsignment").connection("shipments", OrderParts::shipments);
        bindings.type("OrderShipment").field("tracking", call -> tracking(call.row()));
        for (String type : List.of("OrderPhysicalLineItem", "OrderDigitalLineItem")) {
            LineGoods.bind(bindings.type(type));
        }
    }

    private static List<ObjectNode> shipments(Call call) {
        long address = call.row().path("entityId").asLong();
        return call
                .visit()
                .state()
                .table(Kind.SHIPMENTS)
                .copiesHaving("order_id", call.row().path("orderEntityId").asLong())
                .stream()
                .filter(row -> row.path("order_address_id").asLong() == address)
                .map(OrderParts::shipment)
                .toList();
    }

    private static ObjectNode shipment(ObjectNode row) {
        ObjectNode shown = Json.object()
                .put("entityId", row.path("id").asLong())
                .put("shippingProviderName", row.path("shipping_provider").asText(""))
                .put("shippingMethodName", row.path("shipping_method").asText(""))
                .put("number", row.path("tracking_number").asText(""))
                .put("url", row.path("tracking_link").asText(""));
        Instant shipped = Timestamps.read(row.path("date_created").asText("")).orElse(Instant.EPOCH);
        shown.set("shippedAt", Moment.of(shipped));
        shown.putArray("items");
        for (ObjectNode item : Json.objects(row, "items")) {
            shown.withArrayProperty("items")
                    .addObject()
                    .put("lineItemId", item.path("order_product_id").asLong())
                    .put("quantity", item.path("quantity").asLong());
        }
        return shown;
    }

    private static Optional<Row> tracking(ObjectNode shipment) {
        boolean hasNumber = !shipment.path("number").asText().isEmpty();
        boolean hasUrl = !shipment.path("url").asText().isEmpty();
        if (hasNumber && hasUrl) {
            return Optional.of(Row.of("OrderShipmentNumberAndUrlTracking", shipment));
        }
        if (hasNumber) {
            return Optional.of(Row.of("OrderShipmentNumberOnlyTracking", shipment));
        }
        return hasUrl ? Optional.of(Row.of("OrderShipmentUrlOnlyTracking", shipment)) : Optional.empty();
    }
}
