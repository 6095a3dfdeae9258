package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes lines of a checkout down as products of an order. */
record OrderProduct(StoreState state, Totals totals) {

    /** Orders show amounts with four. */
    private static final int DECIMALS = 4;

    /** @param address of the order, to which it goes; zero when it goes nowhere */
    ObjectNode of(Totals.LineTotal line, long address) {
        PricedLine priced = line.priced();
        long quantity = priced.line().quantity();
        ObjectNode product = Json.object()
                .put("id", state.documents().next("sequence/order-products", 1))
                .put("line_id", priced.line().id())
                .put("product_id", priced.line().product())
                .put("variant_id", priced.line().variant())
                .put("order_address_id", address)
                .put("name", priced.name())
                .put("sku", priced.sku())
                .put("type", type(priced))
                .put("quantity", quantity)
                .put("quantity_shipped", 0)
                .put("quantity_refunded", 0)
                .put("refund_amount", BigDecimal.ZERO)
                .put("base_price", priced.list())
                .put("base_total", priced.extended());
        putPrices(product, line);
        totals.wrapping(priced.line()).ifPresent(wrapping -> putWrapping(product, wrapping, quantity));
        priced.product().ifPresent(row -> product.put("weight", priced.weight()));
        product.set("applied_discounts", discounts(line));
        product.set("product_options", Json.array(priced.line().options()));
        if (priced.line().sort() == Line.Sort.CERTIFICATE) {
            product.set("gift_certificate", priced.line().row().deepCopy());
        }
        return product;
    }

    private void putPrices(ObjectNode product, Totals.LineTotal line) {
        long quantity = line.priced().line().quantity();
        Taxed list = totals.beforeDiscounts().get(line.priced().line().id());
        OrderRow.put(product, "price", each(list, quantity));
        OrderRow.put(product, "total", list);
        product.put("discounted_total_ex_tax", line.net().exclusive())
                .put("discounted_total_inc_tax", line.net().inclusive());
    }

    /** Of one piece, like the price; the sums of the order have that of all. */
    private static void putWrapping(ObjectNode product, Totals.WrappingTotal wrapping, long quantity) {
        Taxed cost = each(wrapping.cost(), quantity);
        product.put("wrapping_id", wrapping.wrapping().id())
                .put("wrapping_name", wrapping.wrapping().name())
                .put("wrapping_message", wrapping.wrapping().message())
                .put("base_wrapping_cost", wrapping.wrapping().amount());
        OrderRow.put(product, "wrapping_cost", cost);
    }

    private static Taxed each(Taxed whole, long quantity) {
        BigDecimal count = BigDecimal.valueOf(quantity);
        return new Taxed(
                whole.exclusive().divide(count, DECIMALS, RoundingMode.HALF_UP),
                whole.inclusive().divide(count, DECIMALS, RoundingMode.HALF_UP));
    }

    private static String type(PricedLine line) {
        return switch (line.line().sort()) {
            case CERTIFICATE -> "giftcertificate";
            case CUSTOM -> "physical";
            case PRODUCT -> line.isDigital() ? "digital" : "physical";
        };
    }

    private ArrayNode discounts(Totals.LineTotal line) {
        ArrayNode discounts = Json.array();
        line.discounts().forEach(part -> add(discounts, part.label(), part.amount(), "", "product"));
        line.coupons().forEach(part -> add(discounts, "coupon", part.amount(), part.label(), "product"));
        if (line.share().signum() > 0) {
            add(discounts, "total-discount", line.share(), "", "order");
        }
        return discounts;
    }

    private static void add(ArrayNode discounts, String id, BigDecimal amount, String code, String target) {
        discounts
                .addObject()
                .put("id", id)
                .put("amount", amount)
                .put("name", id)
                .put("code", code)
                .put("target", target);
    }
}
