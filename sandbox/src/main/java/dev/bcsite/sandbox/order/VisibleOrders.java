package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The orders that a shopper may see: those that are more than begun, and not archived. */
public final class VisibleOrders {

    private final StoreState state;

    public VisibleOrders(StoreState state) {
        this.state = state;
    }

    /** The orders of a customer, the oldest first. */
    public List<ObjectNode> of(long customer) {
        return Arrays.stream(orders().having("customer_id", Long.toString(customer)))
                .mapToObj(orders()::row)
                .flatMap(Optional::stream)
                .filter(VisibleOrders::isSeen)
                .toList();
    }

    /**
     * One order: a customer's own, or a guest's by the cart it was made of. A customer's order is never shown for its
     * cart alone.
     *
     * @param customer who asks, when signed in
     */
    public Optional<ObjectNode> one(long id, OptionalLong customer, Optional<String> cart) {
        return orders().row(id).filter(VisibleOrders::isSeen).filter(order -> {
            long owner = order.path("customer_id").asLong();
            return owner > 0
                    ? customer.isPresent() && customer.getAsLong() == owner
                    : cart.isPresent() && order.path("cart_id").asText("").equals(cart.get());
        });
    }

    private static boolean isSeen(ObjectNode order) {
        return OrderStatus.of(order) != OrderStatus.INCOMPLETE
                && !order.path("is_deleted").asBoolean();
    }

    private Table orders() {
        return state.table(Kind.ORDERS);
    }
}
