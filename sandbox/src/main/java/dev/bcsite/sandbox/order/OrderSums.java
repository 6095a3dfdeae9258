package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.commerce.Taxed;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The sums of an order that was written or changed by hand. */
final class OrderSums {

    private OrderSums() {}

    /** In the forms {@code NAME_ex_tax}, {@code NAME_inc_tax} and {@code NAME_tax}. */
    static void put(ObjectNode row, String name, Taxed amount) {
        row.put(name + "_ex_tax", amount.exclusive())
                .put(name + "_inc_tax", amount.inclusive())
                .put(name + "_tax", amount.tax());
    }

    static Taxed read(JsonNode row, String name) {
        return new Taxed(Money.read(row.path(name + "_ex_tax")), Money.read(row.path(name + "_inc_tax")));
    }

    /** Sums up what the parts of the order come to; what was given as a sum replaces it. */
    static void reckon(ObjectNode order, ObjectNode given) {
        List<ObjectNode> products = Json.objects(order, "products");
        put(order, "subtotal", sum(products, "total"));
        order.put("coupon_discount", discounts(products, true));
        BigDecimal byHand = Money.read(order.path("hand_discount"));
        order.put("discount_amount", discounts(products, false).add(byHand));
        Taxed total = sum(products, "discounted_total");
        for (String cost : OrderFields.COSTS) {
            total = plus(total, read(order, cost));
        }
        total = plus(total, sum(Json.objects(order, "fees"), "cost"));
        put(order, "total", new Taxed(less(total.exclusive(), byHand), less(total.inclusive(), byHand)));
        overrule(order, given);
        order.put("items_total", given.path("items_total").asLong(quantity(products, "quantity")));
        taxes(order);
    }

    private static BigDecimal less(BigDecimal amount, BigDecimal discount) {
        return amount.subtract(discount).max(BigDecimal.ZERO);
    }

    private static void overrule(ObjectNode order, ObjectNode given) {
        for (String sum : List.of("subtotal", "total")) {
            if (given.has(sum + "_ex_tax")) {
                put(order, sum, read(given, sum));
            }
        }
    }

    /** An order by hand has one tax: whatever there is. */
    private static void taxes(ObjectNode order) {
        BigDecimal tax = Money.read(order.path("total_tax"));
        var taxes = order.putArray("taxes");
        if (tax.signum() > 0) {
            taxes.addObject()
                    .put("name", "Tax")
                    .put("class", "API Tax Override")
                    .put("amount", tax);
        }
    }

    static long quantity(List<ObjectNode> products, String field) {
        return products.stream().mapToLong(one -> one.path(field).asLong()).sum();
    }

    private static Taxed sum(List<ObjectNode> rows, String name) {
        return rows.stream().map(row -> read(row, name)).reduce(Taxed.NONE, OrderSums::plus);
    }

    private static Taxed plus(Taxed one, Taxed other) {
        return new Taxed(one.exclusive().add(other.exclusive()), one.inclusive().add(other.inclusive()));
    }

    private static BigDecimal discounts(List<ObjectNode> products, boolean ofCoupons) {
        Stream<ObjectNode> all = products.stream().flatMap(one -> Json.objects(one, "applied_discounts").stream());
        return all.filter(one -> one.path("id").asText().equals("coupon") == ofCoupons)
                .map(one -> Money.read(one.path("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
