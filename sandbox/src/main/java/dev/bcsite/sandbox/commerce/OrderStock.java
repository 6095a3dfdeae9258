package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.product.Stock;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps the stock in step with orders: what an order holds of it before and after a change is compared, and the
 * difference leaves the stock or comes back.
 *
 * <p>The settings for inventory say when an order takes its goods, and whether they come back when it is changed,
 * refunded or cancelled.
 */
public record OrderStock(StoreState state) {

    private static final int INCOMPLETE = 0;
    private static final Set<Integer> COMPLETED_OR_SHIPPED = Set.of(2, 10);
    private static final Set<Integer> GIVEN_UP = Set.of(4, 5, 6);

    private record Goods(long product, long variant) implements Comparable<Goods> {

        @Override
        public int compareTo(Goods other) {
            return product == other.product
                    ? Long.compare(variant, other.variant)
                    : Long.compare(product, other.product);
        }
    }

    /**
     * Moves the stock as the change of an order wants it.
     *
     * @param before empty for a new order
     * @return {@code after}, with a note on whether it holds stock
     */
    public ObjectNode followed(ObjectNode before, ObjectNode after) {
        after.put("has_stock", hasStock(before, after));
        Map<Goods, Long> difference = held(after);
        held(before).forEach((goods, quantity) -> difference.merge(goods, -quantity, Long::sum));
        boolean isEdit = before.path("has_stock").asBoolean()
                && after.path("has_stock").asBoolean()
                && before.path("refunded_amount").equals(after.path("refunded_amount"));
        if (!isEdit || setting("edit_order_stock_adjustment", true)) {
            difference.forEach(this::move);
        }
        return after;
    }

    private void move(Goods goods, long quantity) {
        if (quantity != 0 && state.products().row(goods.product()).isPresent()) {
            new Stock(state).sell(goods.product(), goods.variant(), quantity);
        }
    }

    private boolean hasStock(ObjectNode before, ObjectNode after) {
        boolean had = before.path("has_stock").asBoolean();
        int status = after.path("status_id").asInt();
        boolean isGivenUp =
                GIVEN_UP.contains(status) || after.path("is_deleted").asBoolean();
        if (isGivenUp) {
            return had && !setting("refund_order_stock_adjustment", false);
        }
        boolean isLate = inventory().path("update_stock_behavior").asText().equals("order_completed_or_shipped");
        return had && status != INCOMPLETE
                || (isLate ? COMPLETED_OR_SHIPPED.contains(status) : status != INCOMPLETE && !isPartlyPaid(after));
    }

    /** The goods of an order that is not paid wholly are not sold yet. */
    private static boolean isPartlyPaid(ObjectNode order) {
        return order.path("is_partly_paid").asBoolean();
    }

    private Map<Goods, Long> held(ObjectNode order) {
        Map<Goods, Long> held = new TreeMap<>();
        if (order.path("has_stock").asBoolean()) {
            boolean comeBack = setting("refund_order_stock_adjustment", false);
            for (ObjectNode product : Json.objects(order, "products")) {
                long refunded = comeBack ? product.path("quantity_refunded").asLong() : 0;
                held.merge(
                        new Goods(
                                product.path("product_id").asLong(),
                                product.path("variant_id").asLong()),
                        product.path("quantity").asLong() - refunded,
                        Long::sum);
            }
        }
        return held;
    }

    private boolean setting(String name, boolean otherwise) {
        return inventory().path(name).asBoolean(otherwise);
    }

    private JsonNode inventory() {
        return state.documents().get("settings/inventory").orElseGet(Json::object);
    }
}
