package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What orders, their messages, payments, refunds and shipments tell. Archiving an order is what deleting it does. */
final class OrderEvents {

    private OrderEvents() {}

    static Stream<Event> ofOrder(Difference order, Surroundings around) {
        if (order.isNew()) {
            return told(order.id(), order, "created", data -> data);
        }
        if (order.isGone()
                || order.touches("is_deleted")
                        && order.after().path("is_deleted").asBoolean()) {
            return told(order.id(), order, "archived", data -> data);
        }
        return Stream.of(updated(order), status(order), messages(order)).flatMap(events -> events);
    }

    private static Stream<Event> updated(Difference order) {
        return order.touchesMoreThan("date_modified", "messages")
                ? told(order.id(), order, "updated", data -> data)
                : Stream.empty();
    }

    private static Stream<Event> status(Difference order) {
        return order.touches("status_id")
                ? told(order.id(), order, "statusUpdated", data -> {
                    data.putObject("status")
                            .put(
                                    "previous_status_id",
                                    order.before().path("status_id").asInt())
                            .put(
                                    "new_status_id",
                                    order.after().path("status_id").asInt());
                    return data;
                })
                : Stream.empty();
    }

    private static Stream<Event> messages(Difference order) {
        return order.inside("messages").stream()
                .filter(Difference::isNew)
                .flatMap(message -> told(order.id(), order, "message/created", data -> {
                    data.putObject("message").put("order_message_id", message.id());
                    return data;
                }));
    }

    /** @param row has the channel; @param more what the store's event says beside the id */
    private static Stream<Event> told(long order, Difference row, String verb, UnaryOperator<ObjectNode> more) {
        return told(order, row.row().path("channel_id").asLong(), verb, more);
    }

    private static Stream<Event> told(long order, long channel, String verb, UnaryOperator<ObjectNode> more) {
        return Stream.of(
                new Event("store/order/" + verb, more.apply(Event.typed("order", order))),
                Event.ofChannel(channel, "order/" + verb, Json.object().put("order_id", order)));
    }

    static Stream<Event> ofTransaction(Difference transaction, Surroundings around) {
        if (transaction.isGone()) {
            return Stream.empty();
        }
        String gateway = transaction.row().path("gateway_transaction_id").asText("");
        ObjectNode data = Json.object()
                .put("type", "transaction")
                .put("order_id", transaction.row().path("order_id").asLong())
                .put("transaction_id", gateway.isEmpty() ? transaction.key() : gateway);
        return Stream.of(new Event("store/order/transaction/" + transaction.verb(), data));
    }

    static Stream<Event> ofRefund(Difference refund, Surroundings around) {
        if (!refund.isNew()) {
            return Stream.empty();
        }
        long order = refund.row().path("order_id").asLong();
        long channel = around.row(Kind.ORDERS, order).path("channel_id").asLong();
        return told(order, channel, "refund/created", data -> {
            data.putObject("refund").put("refund_id", refund.id());
            return data;
        });
    }

    static Stream<Event> ofShipment(Difference shipment, Surroundings around) {
        ObjectNode data = Event.typed("shipment", shipment.id())
                .put("orderId", shipment.row().path("order_id").asLong());
        return Stream.of(new Event("store/shipment/" + shipment.verb(), data));
    }
}
