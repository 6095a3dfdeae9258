package dev.bcsite.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What the items of a refund come to, with tax. Each item is held against what the order has of it and has not given
 * back before.
 *
 * @param tax the part of the total that is tax
 * @param ofOrder the part that belongs to nothing of the order
 * @param adjustment what the merchant keeps of products; not above zero
 */
record RefundSum(JsonNode asked, BigDecimal total, BigDecimal tax, BigDecimal ofOrder, BigDecimal adjustment) {

    static RefundSum of(ObjectNode order, JsonNode asked) {
        Adder adder = new Adder(order.deepCopy(), asked);
        adder.add();
        return adder.sum();
    }

    /** The order with a note of what is given back of it. */
    ObjectNode marked(ObjectNode order) {
        Adder adder = new Adder(order, asked);
        adder.add();
        return order.put(
                "refunded_amount", Money.read(order.path("refunded_amount")).add(total));
    }

    /** Adds items up, and notes in the order what they take of it. */
    private static final class Adder {

        private final ObjectNode order;
        private final JsonNode asked;
        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal tax = BigDecimal.ZERO;
        private BigDecimal ofOrder = BigDecimal.ZERO;
        private BigDecimal adjustment = BigDecimal.ZERO;
        private String where = "items";

        Adder(ObjectNode order, JsonNode asked) {
            this.order = order;
            this.asked = asked;
        }

        void add() {
            if (!asked.path("tax_adjustment_amount").isNumber()
                    && Json.objects(asked, "items").isEmpty()) {
                throw Refusal.unprocessable("items", "error.path.missing");
            }
            int position = 0;
            for (ObjectNode item : Json.objects(asked, "items")) {
                where = "items." + position++;
                add(item);
            }
            BigDecimal onTax = Money.read(asked.path("tax_adjustment_amount"));
            total = total.add(onTax);
            tax = tax.add(onTax);
        }

        RefundSum sum() {
            JsonNode override = asked.path("merchant_calculated_override");
            if (override.isObject()) {
                total = Money.read(override.path("total_amount"));
                tax = Money.read(override.path("total_tax"));
            }
            BigDecimal left =
                    Money.read(order.path("total_inc_tax")).subtract(Money.read(order.path("refunded_amount")));
            if (total.signum() <= 0 || total.compareTo(left) > 0) {
                throw Refusal.unprocessable(
                        "items",
                        "come to " + total.toPlainString() + ", of " + left.toPlainString() + " that are left");
            }
            return new RefundSum(asked, total, tax, ofOrder, adjustment);
        }

        private void add(ObjectNode item) {
            switch (item.path("item_type").asText()) {
                case "PRODUCT" -> addProduct(item);
                case "GIFT_WRAPPING" -> addWrapping(item);
                case "SHIPPING" -> addAmount(item, part(item, "shipping_addresses"), "cost");
                case "HANDLING" -> addAmount(item, part(item, "shipping_addresses"), "handling_cost");
                case "FEE" -> addAmount(item, part(item, "fees"), "cost");
                case "ORDER" -> {
                    refuseOther(item);
                    BigDecimal amount = amount(item);
                    total = total.add(amount);
                    ofOrder = ofOrder.add(amount);
                }
                case "TAX" -> {
                    total = total.add(amount(item));
                    tax = tax.add(amount(item));
                }
                default -> throw Refusal.unprocessable(where + ".item_type", "is not something to be refunded");
            }
        }

        private void refuseOther(ObjectNode item) {
            if (!item.path("item_id").asText().equals(order.path("id").asText())) {
                throw Refusal.unprocessable(where + ".item_id", "is not the order");
            }
        }

        private ObjectNode part(ObjectNode item, String field) {
            Optional<ObjectNode> found = Json.objects(order, field).stream()
                    .filter(one ->
                            one.path("id").asLong() == item.path("item_id").asLong())
                    .findFirst();
            return found.orElseThrow(() -> Refusal.unprocessable(where + ".item_id", "is not a part of the order"));
        }

        private void addProduct(ObjectNode item) {
            ObjectNode product = part(item, "products");
            long quantity = item.path("quantity").asLong();
            long refunded = product.path("quantity_refunded").asLong();
            long left = product.path("quantity").asLong() - refunded;
            if (quantity < 1 || quantity > left) {
                throw Refusal.unprocessable(where + ".quantity", "must be between 1 and " + left);
            }
            product.put("quantity_refunded", refunded + quantity);
            total = total.add(share(product, "discounted_total_inc_tax", refunded, quantity));
            tax = tax.add(share(product, "discounted_total_inc_tax", refunded, quantity)
                    .subtract(share(product, "discounted_total_ex_tax", refunded, quantity)));
            for (ObjectNode one : Json.objects(item, "adjustments")) {
                BigDecimal amount = Money.read(one.path("amount"));
                if (amount.signum() > 0) {
                    throw Refusal.unprocessable(where + ".adjustments", "must not be above 0");
                }
                adjustment = adjustment.add(amount);
                total = total.add(amount);
            }
        }

        /** The share of so many, such that all shares together are the whole. */
        private static BigDecimal share(ObjectNode product, String field, long before, long quantity) {
            return upTo(product, field, before + quantity).subtract(upTo(product, field, before));
        }

        private static BigDecimal upTo(ObjectNode product, String field, long quantity) {
            BigDecimal count = BigDecimal.valueOf(product.path("quantity").asLong());
            return Money.read(product.path(field))
                    .multiply(BigDecimal.valueOf(quantity))
                    .divide(count, 2, RoundingMode.HALF_UP);
        }

        private void addWrapping(ObjectNode item) {
            ObjectNode product = part(item, "products");
            BigDecimal count = BigDecimal.valueOf(item.path("quantity").asLong());
            BigDecimal cost = Money.read(product.path("wrapping_cost_inc_tax")).multiply(count);
            take(product, "wrapping_refunded", cost, cost);
            total = total.add(cost);
            tax = tax.add(cost.subtract(
                    Money.read(product.path("wrapping_cost_ex_tax")).multiply(count)));
        }

        private void addAmount(ObjectNode item, ObjectNode part, String cost) {
            BigDecimal amount = amount(item);
            BigDecimal whole = Money.read(part.path(cost + "_inc_tax"));
            take(part, cost + "_refunded", amount, whole);
            total = total.add(amount);
            if (whole.signum() > 0) {
                BigDecimal taxes = whole.subtract(Money.read(part.path(cost + "_ex_tax")));
                tax = tax.add(amount.multiply(taxes).divide(whole, 2, RoundingMode.HALF_UP));
            }
        }

        private void take(ObjectNode part, String field, BigDecimal amount, BigDecimal whole) {
            BigDecimal taken = Money.read(part.path(field)).add(amount);
            if (taken.compareTo(whole) > 0) {
                throw Refusal.unprocessable(where + ".amount", "is more than what is left of it");
            }
            part.put(field, taken);
        }

        private BigDecimal amount(ObjectNode item) {
            BigDecimal amount = Money.read(item.path("amount"));
            if (amount.signum() <= 0) {
                throw Refusal.unprocessable(where + ".amount", "must be above 0");
            }
            return amount;
        }
    }
}
