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

/**
 * Orders made from checkouts, and what happens when one is paid.
 *
 * <p>A checkout can be made into any number of orders, each of them incomplete. Paying one ends the cart.
 */
public final class Orders {

    private static final long FIRST_ID = 100;
    private static final int INCOMPLETE = 0;
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
        Addresses.addMissing(billing, "billing_address.", problems);
        if (totals.email().isEmpty()) {
            problems.add("billing_address.email", "is needed for an order");
        }
        Map<String, Long> open = new HashMap<>();
        Consignments.needed(totals)
                .forEach(line -> open.put(line, cart.line(line).orElseThrow().quantity()));
        for (Totals.ConsignmentTotal consignment : totals.consignments()) {
            String where = "consignments." + consignment.consignment().id() + ".";
            consignment.consignment().quantities().forEach((line, quantity) -> open.merge(line, -quantity, Long::sum));
            if (consignment.consignment().pickupMethod().isEmpty()) {
                Addresses.addMissing(consignment.consignment().address(), where + "address.", problems);
                if (consignment.selected().isEmpty()) {
                    problems.add(where + "shipping_option_id", "is needed for an order");
                }
            }
        }
        if (open.values().stream().anyMatch(quantity -> quantity > 0)) {
            problems.add("consignments", "must hold every physical line of the cart");
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
    public BigDecimal outstanding(ObjectNode order) {
        return order.path("total_inc_tax")
                .decimalValue()
                .subtract(Money.read(order.path("gift_certificate_amount")))
                .subtract(Money.read(order.path("store_credit_amount")));
    }

    /**
     * The order is paid: it waits to be fulfilled, goods leave the stock, coupons, certificates and store credit are
     * used, bought certificates are issued, and the cart is gone.
     *
     * @param method how orders name the means of payment
     */
    public void pay(long id, String method) {
        state.commits().together(() -> {
            ObjectNode order = orders().get(id).orElseThrow(Refusal::notFound);
            if (order.path("status_id").asInt() != INCOMPLETE) {
                throw Refusal.of(409, "The order is not incomplete");
            }
            order.put("status_id", order.path("is_digital").asBoolean() ? COMPLETED : AWAITING_FULFILLMENT)
                    .put("payment_method", method)
                    .put("payment_status", "captured")
                    .put("date_modified", Timestamps.zulu(state.clock().instant()));
            orders().put(id, order);
            takeStock(order);
            useUp(order);
            issueCertificates(id, order);
            rows.remove(order.path("cart_id").asText());
        });
    }

    private void takeStock(ObjectNode order) {
        for (ObjectNode product : Json.objects(order, "products")) {
            if (state.products().row(product.path("product_id").asLong()).isPresent()) {
                Stock.take(
                        state,
                        product.path("product_id").asLong(),
                        product.path("variant_id").asLong(),
                        product.path("quantity").asLong());
            }
        }
    }

    private void useUp(ObjectNode order) {
        Coupons coupons = new Coupons(state);
        Json.objects(order, "coupons")
                .forEach(coupon -> coupons.use(coupon.path("code").asText()));
        Json.objects(order, "promotions").forEach(one -> coupons.count(Kind.PROMOTIONS, one, "current_uses"));
        GiftCertificates certificates = new GiftCertificates(state);
        Json.objects(order, "gift_certificates")
                .forEach(one -> certificates.spend(one.path("code").asText(), Money.read(one.path("amount"))));
        BigDecimal credit = Money.read(order.path("store_credit_amount"));
        if (credit.signum() > 0) {
            state.table(Kind.CUSTOMERS)
                    .edit(order.path("customer_id").asLong(), customer -> Customers.withoutCredit(customer, credit));
        }
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
