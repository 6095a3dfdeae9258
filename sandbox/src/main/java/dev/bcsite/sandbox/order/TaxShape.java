package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The taxes of an order, one row for each, or with details one for each tax of each thing that is taxed. */
record TaxShape(StoreState state) {

    /** A thing that is taxed, by the product of the order where it is one. */
    private record Part(String type, Optional<Long> product, long address, BigDecimal tax) {}

    ArrayNode of(ObjectNode order, boolean hasDetails) {
        ArrayNode taxes = Json.array();
        long address = order.path("shipping_addresses").path(0).path("id").asLong();
        for (ObjectNode tax : Json.objects(order, "taxes")) {
            if (hasDetails) {
                detailed(order, tax, taxes);
            } else {
                taxes.add(row(order, tax, address, Money.read(tax.path("amount")), taxes.size()));
            }
        }
        return taxes;
    }

    private void detailed(ObjectNode order, ObjectNode tax, ArrayNode taxes) {
        List<Part> parts = parts(order);
        List<BigDecimal> amounts = new Money(4)
                .split(
                        Money.read(tax.path("amount")),
                        parts.stream().map(Part::tax).toList());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            ObjectNode row = row(order, tax, part.address(), amounts.get(i), taxes.size());
            row.put("order_product_id", part.product().map(Object::toString).orElse(null));
            taxes.add(row.put("line_item_type", part.type()));
        }
    }

    private static List<Part> parts(ObjectNode order) {
        List<Part> parts = new ArrayList<>();
        for (ObjectNode product : Json.objects(order, "products")) {
            BigDecimal tax = Money.read(product.path("discounted_total_inc_tax"))
                    .subtract(Money.read(product.path("discounted_total_ex_tax")));
            if (tax.signum() > 0) {
                long id = product.path("id").asLong();
                parts.add(new Part(
                        "item",
                        Optional.of(id),
                        product.path("order_address_id").asLong(),
                        tax));
            }
        }
        for (ObjectNode product : Json.objects(order, "products")) {
            BigDecimal tax = Money.read(product.path("wrapping_cost_tax"))
                    .multiply(BigDecimal.valueOf(product.path("quantity").asLong()));
            if (tax.signum() > 0) {
                long address = product.path("order_address_id").asLong();
                parts.add(new Part("gift-wrapping", Optional.empty(), address, tax));
            }
        }
        for (ObjectNode address : Json.objects(order, "shipping_addresses")) {
            BigDecimal tax = Money.read(address.path("cost_tax"));
            if (tax.signum() > 0) {
                parts.add(new Part(
                        "shipping", Optional.empty(), address.path("id").asLong(), tax));
            }
        }
        return parts;
    }

    private ObjectNode row(ObjectNode order, ObjectNode tax, long address, BigDecimal amount, int position) {
        String name = tax.path("name").asText();
        Optional<ObjectNode> rate = state.table(Kind.TAX_RATES).stream()
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst();
        return Json.object()
                .put("id", order.path("id").asLong() * 100 + position + 1)
                .put("order_id", order.path("id").asLong())
                .put("order_address_id", address)
                .put("order_pickup_method_id", 0)
                .put("tax_rate_id", rate.map(one -> one.path("id").asLong()).orElse(0L))
                .put("sales_tax_id", rate.map(one -> one.path("id").asText()).orElse(""))
                .put("tax_class_id", 0)
                .put("name", name)
                .put("class", tax.path("class").asText("Default Tax Class"))
                .put(
                        "rate",
                        Forms.money(
                                rate.map(one -> one.path("class_rates").path(0).path("rate"))
                                        .orElse(Json.object())))
                .put("priority", rate.map(one -> one.path("priority").asLong()).orElse(0L))
                .put("priority_amount", Forms.money(amount))
                .put("line_amount", Forms.money(amount));
    }
}
