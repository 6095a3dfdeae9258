package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.HandPrices;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.commerce.PricedLine;
import dev.bcsite.sandbox.commerce.Taxed;
import dev.bcsite.sandbox.commerce.Wish;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A product in an order that somebody writes by hand: of the catalog, or something that is not in it. */
record HandLine(StoreState state, HandPrices prices) {

    private static final List<String> TAKEN = Forms.words("""
            name_customer name_merchant upc wrapping_id wrapping_name wrapping_message
            wrapping_cost_ex_tax wrapping_cost_inc_tax
            """);

    /** @param where what problems call it */
    ObjectNode added(ObjectNode given, String where) {
        ObjectNode row = given.path("product_id").asLong() > 0 ? ofCatalog(given, where) : ofNothing(given, where);
        row.put("id", state.documents().next("sequence/order-products", 1))
                .put("quantity_shipped", 0)
                .put("quantity_refunded", 0)
                .put("refund_amount", BigDecimal.ZERO)
                .putArray("applied_discounts");
        take(given, row);
        return row;
    }

    private static void take(ObjectNode given, ObjectNode row) {
        TAKEN.stream().filter(given::has).forEach(name -> row.set(name, given.get(name)));
        if (given.has("name")) {
            row.set("name", given.get("name"));
        }
    }

    private ObjectNode ofCatalog(ObjectNode given, String where) {
        long quantity = quantity(given, where);
        PricedLine line = prices.line(new Wish.OfProduct(
                where,
                given.path("product_id").asLong(),
                given.has("variant_id")
                        ? OptionalLong.of(given.path("variant_id").asLong())
                        : OptionalLong.empty(),
                quantity,
                Json.objects(given, "product_options").stream()
                        .map(one -> new Wish.Selection(one.path("id").asLong(), one.path("value")))
                        .toList(),
                Optional.empty(),
                Optional.empty()));
        ObjectNode row = Json.object()
                .put("product_id", line.line().product())
                .put("variant_id", line.line().variant())
                .put("name", line.name())
                .put("sku", line.sku())
                .put("type", line.isDigital() ? "digital" : "physical");
        line.product().ifPresent(product -> row.set("weight", product.path("weight")));
        row.set("product_options", Json.array(line.line().options()));
        Taxed each = price(given, where).orElseGet(() -> prices.taxed(line));
        return priced(row, each, quantity);
    }

    private ObjectNode ofNothing(ObjectNode given, String where) {
        if (!given.has("name")) {
            throw Refusal.unprocessable(where + ".product_id", "or a name is needed");
        }
        Taxed each = price(given, where)
                .orElseThrow(() -> Refusal.unprocessable(where + ".price_inc_tax", "is needed for a custom product"));
        ObjectNode row = Json.object()
                .put("product_id", 0)
                .put("variant_id", 0)
                .put("sku", given.path("sku").asText(""))
                .put("type", "physical");
        row.putArray("product_options");
        return priced(row, each, quantity(given, where));
    }

    private static long quantity(ObjectNode given, String where) {
        long quantity = given.path("quantity").asLong(1);
        if (quantity < 1) {
            throw Refusal.unprocessable(where + ".quantity", "must be at least 1");
        }
        return quantity;
    }

    /** The price that is given; both without and with tax, or none. */
    private static Optional<Taxed> price(ObjectNode given, String where) {
        if (given.has("price_ex_tax") != given.has("price_inc_tax")) {
            throw Refusal.unprocessable(where + ".price_inc_tax", "and price_ex_tax belong together");
        }
        return given.has("price_ex_tax")
                ? Optional.of(
                        new Taxed(Money.read(given.path("price_ex_tax")), Money.read(given.path("price_inc_tax"))))
                : Optional.empty();
    }

    private ObjectNode priced(ObjectNode row, Taxed each, long quantity) {
        BigDecimal count = BigDecimal.valueOf(quantity);
        Taxed all = new Taxed(each.exclusive().multiply(count), each.inclusive().multiply(count));
        OrderSums.put(row, "price", each);
        OrderSums.put(row, "total", all);
        return row.put("quantity", quantity)
                .put("base_price", each.shown(prices.isTaxIncluded()))
                .put("base_total", all.shown(prices.isTaxIncluded()))
                .put("discounted_total_ex_tax", all.exclusive())
                .put("discounted_total_inc_tax", all.inclusive());
    }

    /** A product of the order with other details, whose discounts are gone; empty when there is none of it any more. */
    Optional<ObjectNode> changed(ObjectNode row, ObjectNode given, String where) {
        long quantity = given.path("quantity").asLong(row.path("quantity").asLong());
        if (quantity == 0) {
            return Optional.empty();
        }
        if (quantity < row.path("quantity_shipped").asLong()) {
            throw Refusal.unprocessable(where + ".quantity", "is less than what was shipped");
        }
        ObjectNode changed = row.deepCopy();
        take(given, changed);
        Taxed each = price(given, where).orElseGet(() -> OrderSums.read(row, "price"));
        changed.putArray("applied_discounts");
        return Optional.of(priced(changed, each, quantity));
    }
}
