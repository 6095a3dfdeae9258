package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.Optional;

/** What carts know of the customers they belong to. */
final class Customers {

    private Customers() {}

    /** The address that messages about a cart go to: the one of the bill, else the customer's. */
    static Optional<String> email(Cart cart, Optional<ObjectNode> customer) {
        return cart.billingAddress()
                .map(address -> address.path("email").asText(""))
                .filter(email -> !email.isEmpty())
                .or(() -> Optional.of(cart.row().path("email").asText("")))
                .filter(email -> !email.isEmpty())
                .or(() -> customer.map(row -> row.path("email").asText("")))
                .filter(email -> !email.isEmpty());
    }

    static BigDecimal storeCredit(ObjectNode customer) {
        return Json.objects(customer, "store_credit_amounts").stream()
                .map(row -> Money.read(row.path("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The customer with so much less credit, in the store's default currency. */
    static ObjectNode withoutCredit(ObjectNode customer, BigDecimal spent) {
        BigDecimal left = storeCredit(customer).subtract(spent).max(BigDecimal.ZERO);
        customer.putArray("store_credit_amounts").addObject().put("amount", left);
        return customer;
    }
}
