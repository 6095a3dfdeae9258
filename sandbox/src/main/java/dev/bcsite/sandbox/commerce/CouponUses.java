package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.Optional;
import java.util.stream.Stream;

/** What a shopper has ordered before. Guests are known by the e-mail address of the bill. */
final class CouponUses {

    private CouponUses() {}

    static long ordersOf(Till till) {
        return orders(till).count();
    }

    /** How many of the shopper's orders had this coupon. */
    static long of(Till till, String code) {
        return orders(till)
                .filter(order -> Json.objects(order, "coupons").stream()
                        .anyMatch(coupon -> coupon.path("code").asText().equalsIgnoreCase(code)))
                .count();
    }

    /** Those that were more than begun. */
    private static Stream<ObjectNode> orders(Till till) {
        long customer = till.cart().customer();
        Optional<String> email = Customers.email(till.cart(), till.customer());
        if (customer == 0 && email.isEmpty()) {
            return Stream.empty();
        }
        return till.state().table(Kind.ORDERS).stream()
                .filter(order -> order.path("status_id").asInt() != 0)
                .filter(order -> customer > 0
                        ? order.path("customer_id").asLong() == customer
                        : order.path("billing_address").path("email").asText().equalsIgnoreCase(email.get()));
    }
}
