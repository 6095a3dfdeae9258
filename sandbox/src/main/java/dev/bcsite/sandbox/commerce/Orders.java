package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Orders made from checkouts, and what happens when one is paid.
 *
 * <p>A checkout can be made into any number of orders, each of them incomplete. Paying one ends the cart.
 */
public final class Orders {

    private static final long FIRST_ID = 100;
    private static final int INCOMPLETE = 0;
    private static final int PENDING = 1;
    private static final int COMPLETED = 10;
    private static final int AWAITING_FULFILLMENT = 11;

    private final StoreState state;
    private final CartRows rows;

    public Orders(StoreState state) {
        this.state = state;
        this.rows = new CartRows(state);
    }

    /** Makes an order of a checkout that has all it needs, and tells its id. */
    public long place(String checkout) {
        return state.commits().together(() -> {
            Cart cart = new Cart(rows.get(checkout));
            Totals totals = Totals.of(cart, state);
            refuseIncomplete(totals);
            refuseUnavailable(cart);
            long id = Math.max(FIRST_ID, orders().nextId());
            orders().put(id, OrderRow.of(state, totals));
            // A new order is no change of the cart: its version stays.
            rows.carts().edit(rows.carts().keyOf(checkout).orElseThrow(), row -> row.put("order_id", id));
            return id;
        });
    }

    private static void refuseIncomplete(Totals totals) {
        Problems problems = new Problems();
        Cart cart = totals.cart();
        ObjectNode billing = cart.billingAddress().orElseGet(Json::object);
        Addresses.addMissing(billing, "billing_address.", problems, Obstacle.BILLING_ADDRESS);
        if (totals.email().isEmpty()) {
            Obstacle.BILLING_ADDRESS.in(problems, "billing_address.email", "is needed for an order");
        }
        Map<String, Long> open = new HashMap<>();
        Consignments.needed(totals)
                .forEach(line -> open.put(line, cart.line(line).orElseThrow().quantity()));
        for (Totals.ConsignmentTotal consignment : totals.consignments()) {
            String where = "consignments." + consignment.consignment().id() + ".";
            consignment.consignment().quantities().forEach((line, quantity) -> open.merge(line, -quantity, Long::sum));
            if (consignment.consignment().pickupMethod().isEmpty()) {
                Addresses.addMissing(
                        consignment.consignment().address(), where + "address.", problems, Obstacle.SHIPPING_ADDRESS);
                if (consignment.selected().isEmpty()) {
                    Obstacle.SHIPPING_OPTION.in(problems, where + "shipping_option_id", "is needed for an order");
                }
            }
        }
        if (open.values().stream().anyMatch(quantity -> quantity > 0)) {
            Obstacle.LINE_WITHOUT_CONSIGNMENT.in(problems, "consignments", "must hold every physical line of the cart");
        }
        problems.refuseAny();
    }

    private void refuseUnavailable(Cart cart) {
        List<Line> products = cart.lines().stream()
                .filter(line -> line.sort() == Line.Sort.PRODUCT)
                .toList();
        Purchasing purchasing = new Purchasing(state);
        for (Line line : products) {
            purchasing.refuseQuantities(products, line.product(), "cart.line_items");
        }
    }

    /** What is still to be paid for an order. */
    public static BigDecimal outstanding(ObjectNode order) {
        return Money.read(order.path("total_inc_tax"))
                .subtract(Money.read(order.path("gift_certificate_amount")))
                .subtract(Money.read(order.path("store_credit_amount")));
    }

    /** Whether an order waits for its payment: nothing was paid yet, or only a part. */
    public static boolean isPayable(ObjectNode order) {
        int status = order.path("status_id").asInt();
        return status == INCOMPLETE
                || status == PENDING && order.path("is_partly_paid").asBoolean();
    }

    /**
     * A gift certificate or store credit pays a part of an order, at once. The order is pending until the rest is paid;
     * when nothing is left, it is paid.
     *
     * @param part changes the order, which is a copy
     */
    public void payPart(long id, UnaryOperator<ObjectNode> part, String method) {
        state.commits().together(() -> {
            ObjectNode before = payable(id);
            ObjectNode order = part.apply(before.deepCopy());
            if (outstanding(order).signum() <= 0) {
                finish(before, order, method, "captured");
            } else {
                orders().put(id, spent(dated(order.put("status_id", PENDING).put("is_partly_paid", true))));
            }
        });
    }

    /**
     * The order is paid: it waits to be fulfilled, goods leave the stock, coupons, certificates and store credit are
     * used, bought certificates are issued, and the cart is gone.
     *
     * @param method how orders name the means of payment
     */
    public void pay(long id, String method) {
        pay(id, method, "captured");
    }

    /** @param status of the payment: {@code captured}, or {@code authorized} when the money comes later */
    public void pay(long id, String method, String status) {
        state.commits().together(() -> {
            ObjectNode before = payable(id);
            finish(before, before.deepCopy(), method, status);
        });
    }

    private void finish(ObjectNode before, ObjectNode order, String method, String status) {
        long id = before.path("id").asLong();
        order.put("status_id", order.path("is_digital").asBoolean() ? COMPLETED : AWAITING_FULFILLMENT)
                .put("payment_method", method)
                .put("payment_status", status)
                .remove("is_partly_paid");
        orders().put(id, new OrderStock(state).followed(before, dated(spent(order))));
        countUses(order);
        issueCertificates(id, order);
        rows.remove(order.path("cart_id").asText());
    }

    /** What the customer of an order has of store credit; nothing for a guest. */
    public BigDecimal credit(ObjectNode order) {
        return state.table(Kind.CUSTOMERS)
                .row(order.path("customer_id").asLong())
                .map(Customers::storeCredit)
                .orElse(BigDecimal.ZERO);
    }

    /** Gives store credit to the customer of an order. */
    public void giveCredit(ObjectNode order, BigDecimal amount) {
        state.table(Kind.CUSTOMERS)
                .edit(
                        order.path("customer_id").asLong(),
                        customer -> Customers.withoutCredit(customer, amount.negate()));
    }

    private ObjectNode payable(long id) {
        ObjectNode order = orders().get(id).orElseThrow(Refusal::notFound);
        if (!isPayable(order)) {
            throw Refusal.of(409, "The order is not incomplete");
        }
        return order;
    }

    private ObjectNode dated(ObjectNode order) {
        return order.put("date_modified", Timestamps.zulu(state.clock().instant()));
    }

    private void countUses(ObjectNode order) {
        Coupons coupons = new Coupons(state);
        Json.objects(order, "coupons")
                .forEach(coupon -> coupons.use(coupon.path("code").asText()));
        Json.objects(order, "promotions").forEach(one -> coupons.count(Kind.PROMOTIONS, one, "current_uses"));
    }

    /** Takes what certificates and store credit pay of the order off their balance, each once. */
    private ObjectNode spent(ObjectNode order) {
        GiftCertificates certificates = new GiftCertificates(state);
        for (ObjectNode one : Json.objects(order, "gift_certificates")) {
            if (!one.path("is_spent").asBoolean()) {
                certificates.spend(one.path("code").asText(), Money.read(one.path("amount")));
                one.put("is_spent", true);
            }
        }
        BigDecimal credit =
                Money.read(order.path("store_credit_amount")).subtract(Money.read(order.path("store_credit_spent")));
        if (credit.signum() > 0) {
            state.table(Kind.CUSTOMERS)
                    .edit(order.path("customer_id").asLong(), customer -> Customers.withoutCredit(customer, credit));
            order.put("store_credit_spent", Money.read(order.path("store_credit_amount")));
        }
        return order;
    }

    private void issueCertificates(long id, ObjectNode order) {
        GiftCertificates certificates = new GiftCertificates(state);
        List<ObjectNode> bought = new ArrayList<>();
        for (ObjectNode product : Json.objects(order, "products")) {
            for (long i = 0;
                    product.has("gift_certificate")
                            && i < product.path("quantity").asLong();
                    i++) {
                bought.add((ObjectNode) product.get("gift_certificate"));
            }
        }
        bought.forEach(one -> certificates.issue(id, order, one));
    }

    private Table orders() {
        return state.table(Kind.ORDERS);
    }
}
