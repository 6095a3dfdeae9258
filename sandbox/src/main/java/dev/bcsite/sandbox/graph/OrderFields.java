package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.order.OrderStatus;
import dev.bcsite.sandbox.order.VisibleOrders;
import dev.bcsite.sandbox.shape.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Orders as shoppers may see them: their own, or as a guest the one made of a cart they know. */
final class OrderFields {

    private OrderFields() {}

    static void bind(Bindings bindings) {
        bindings.type("Site").field("order", OrderFields::one);
        bindings.type("Customer").connection("orders", OrderFields::ofCustomer);
        for (String type : List.of("Order", "OrderWithPayments")) {
            bindings.type(type)
                    .connection(
                            "metafields",
                            call -> Metafields.of(
                                    call, "order", call.row().path("entityId").asLong()))
                    .connection(
                            "cartMetafields",
                            call -> Metafields.of(
                                    call, "cart", call.row().path("cartId").asText()));
        }
    }

    private static Optional<Row> one(Call call) {
        Input filter = call.input("filter");
        return new VisibleOrders(call.visit().state())
                .one(
                        filter.number("entityId").orElse(0L),
                        call.visit().caller().customer(),
                        filter.text("cartEntityId"))
                .map(order -> OrderView.of(call.visit(), "OrderWithPayments", order));
    }

    /** The latest first. */
    private static List<Row> ofCustomer(Call call) {
        Input filters = call.input("filters");
        List<ObjectNode> orders = new ArrayList<>(new VisibleOrders(call.visit().state())
                .of(call.row().path("id").asLong()).stream()
                        .filter(order -> order.path("channel_id").asLong()
                                == call.visit().channel())
                        .filter(hasStatus(filters.text("status")))
                        .filter(isBetween(filters.input("dateRange")))
                        .toList());
        Collections.reverse(orders);
        return orders.stream()
                .map(order -> OrderView.of(call.visit(), "Order", order))
                .toList();
    }

    private static Predicate<ObjectNode> hasStatus(Optional<String> status) {
        return order -> status.isEmpty() || OrderStatus.of(order).name().equals(status.get());
    }

    private static Predicate<ObjectNode> isBetween(Input range) {
        Instant from = range.text("from").flatMap(Timestamps::read).orElse(Instant.MIN);
        Instant to = range.text("to").flatMap(Timestamps::read).orElse(Instant.MAX);
        return order -> {
            Instant placed =
                    Timestamps.read(order.path("date_created").asText()).orElse(Instant.EPOCH);
            return !placed.isBefore(from) && !placed.isAfter(to);
        };
    }
}
