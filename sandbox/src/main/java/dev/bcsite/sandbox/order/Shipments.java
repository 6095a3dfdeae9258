package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.OrderStock;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Optional;

/** What of orders is under way. What is shipped, and of it the status, follows from the shipments there are. */
record Shipments(StoreState state) {

    /** Refuses items that the order does not have, or not so many of, at this address. */
    void refuseImpossible(ObjectNode order, ObjectNode shipment) {
        long address = shipment.path("order_address_id").asLong();
        List<ObjectNode> items = Json.objects(shipment, "items");
        if (Json.objects(order, "shipping_addresses").stream()
                .noneMatch(one -> one.path("id").asLong() == address)) {
            throw Refusal.unprocessable("order_address_id", "is not an address of the order");
        }
        for (int i = 0; i < items.size(); i++) {
            ObjectNode item = items.get(i);
            String where = "items." + i;
            ObjectNode product = product(order, item.path("order_product_id").asLong())
                    .filter(one -> one.path("order_address_id").asLong() == address)
                    .orElseThrow(() ->
                            Refusal.unprocessable(where + ".order_product_id", "is not a product for the address"));
            long open = product.path("quantity").asLong()
                    - product.path("quantity_shipped").asLong();
            if (item.path("quantity").asLong() > open) {
                throw Refusal.unprocessable(where + ".quantity", "is more than the " + open + " still to be shipped");
            }
            item.put("product_id", product.path("product_id").asLong());
        }
    }

    private static Optional<ObjectNode> product(ObjectNode order, long id) {
        return Json.objects(order, "products").stream()
                .filter(one -> one.path("id").asLong() == id)
                .findFirst();
    }

    /** Items went, or with a sign of -1 came back. */
    void move(long orderId, ObjectNode shipment, int sign) {
        ObjectNode before = state.table(Kind.ORDERS).row(orderId).orElseThrow(Refusal::notFound);
        ObjectNode order = before.deepCopy();
        for (ObjectNode item : Json.objects(shipment, "items")) {
            long quantity = sign * item.path("quantity").asLong();
            product(order, item.path("order_product_id").asLong())
                    .ifPresent(product -> more(product, "quantity_shipped", quantity));
            Json.objects(order, "shipping_addresses").stream()
                    .filter(one -> one.path("id").equals(shipment.path("order_address_id")))
                    .forEach(one -> more(one, "items_shipped", quantity));
            more(order, "items_shipped", quantity);
        }
        String now = Timestamps.zulu(state.clock().instant());
        OrderStatus status = status(order);
        order.put("status_id", status.id())
                .put("date_modified", now)
                .put("date_shipped", status == OrderStatus.SHIPPED ? now : "");
        state.table(Kind.ORDERS).put(orderId, new OrderStock(state).followed(before, order));
    }

    private static void more(ObjectNode row, String field, long quantity) {
        row.put(field, Math.max(0, row.path(field).asLong() + quantity));
    }

    private static OrderStatus status(ObjectNode order) {
        List<ObjectNode> physical = Json.objects(order, "products").stream()
                .filter(one -> one.path("type").asText().equals("physical"))
                .toList();
        long shipped = OrderSums.quantity(physical, "quantity_shipped");
        if (shipped == 0) {
            return OrderStatus.AWAITING_FULFILLMENT;
        }
        return shipped < OrderSums.quantity(physical, "quantity") ? OrderStatus.PARTIALLY_SHIPPED : OrderStatus.SHIPPED;
    }
}
