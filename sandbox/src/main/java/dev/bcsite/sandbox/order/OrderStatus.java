package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.Arrays;
import java.util.Optional;

/** What can become of an order, in the order in which the control panel lists it. */
public enum OrderStatus {
    INCOMPLETE(0, "Incomplete", "The shopper came to the payment page and did not pay."),
    PENDING(1, "Pending", "The checkout was begun and is not finished."),
    AWAITING_PAYMENT(7, "Awaiting Payment", "The checkout is finished; the payment is not confirmed yet."),
    AWAITING_FULFILLMENT(11, "Awaiting Fulfillment", "The order is paid and can be packed."),
    AWAITING_SHIPMENT(9, "Awaiting Shipment", "The order is packed and waits for a carrier."),
    AWAITING_PICKUP(8, "Awaiting Pickup", "The order is packed and waits to be picked up."),
    PARTIALLY_SHIPPED(3, "Partially Shipped", "Some of the items are under way."),
    COMPLETED(10, "Completed", "The order is paid and delivered."),
    SHIPPED(2, "Shipped", "All items are under way."),
    CANCELLED(5, "Cancelled", "The merchant gave the order up."),
    DECLINED(6, "Declined", "The merchant refused the order."),
    REFUNDED(4, "Refunded", "All of the money was given back."),
    DISPUTED(13, "Disputed", "The shopper disputes the payment."),
    MANUAL_VERIFICATION_REQUIRED(12, "Manual Verification Required", "Somebody has to look at the order first."),
    PARTIALLY_REFUNDED(14, "Partially Refunded", "A part of the money was given back.");

    private final int id;
    private final String label;
    private final String says;

    OrderStatus(int id, String label, String says) {
        this.id = id;
        this.label = label;
        this.says = says;
    }

    public int id() {
        return id;
    }

    public String label() {
        return label;
    }

    public static Optional<OrderStatus> of(long id) {
        return Arrays.stream(values()).filter(one -> one.id == id).findFirst();
    }

    /** The status of an order. */
    public static OrderStatus of(JsonNode order) {
        return of(order.path("status_id").asLong()).orElse(INCOMPLETE);
    }

    ObjectNode shown() {
        return Json.object()
                .put("id", id)
                .put("name", label)
                .put("system_label", label)
                .put("custom_label", label)
                .put("system_description", says);
    }
}
