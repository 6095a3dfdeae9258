package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.Line;
import dev.bcsite.sandbox.commerce.PricedLine;
import dev.bcsite.sandbox.commerce.Totals;
import dev.bcsite.sandbox.commerce.Wrapping;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes a cart down in the words of the schema, with every amount it comes to at this moment. */
record CartView(Visit visit, Totals totals, Purse purse) {

    static ObjectNode of(Visit visit, Cart cart) {
        return of(visit, new Carts(visit.state()).totals(cart));
    }

    static ObjectNode of(Visit visit, Totals totals) {
        return new CartView(visit, totals, Purse.of(visit, totals.cart().currency())).cart();
    }

    private ObjectNode cart() {
        Cart cart = totals.cart();
        ObjectNode shown = Json.object()
                .put("id", GlobalId.of("Cart", cart.id()))
                .put("entityId", cart.id())
                .put("currencyCode", cart.currency())
                .put("displayCurrencyCode", purse.displayCode())
                .put("isTaxIncluded", totals.isTaxIncluded())
                .put("locale", cart.locale())
                .put("version", cart.version());
        purse.put(shown, "baseAmount", totals.base());
        purse.put(shown, "discountedAmount", totals.orderDiscount());
        purse.put(shown, "amount", totals.cartAmount().inclusive());
        moments(shown, cart);
        ArrayNode discounts = shown.putArray("discounts");
        for (Totals.LineTotal line : totals.lines()) {
            BigDecimal amount = line.discount().add(line.share());
            if (amount.signum() > 0) {
                purse.put(
                        discounts
                                .addObject()
                                .put("entityId", line.priced().line().id()),
                        "discountedAmount",
                        amount);
            }
        }
        return shown.set("lineItems", lines());
    }

    static void moments(ObjectNode shown, Cart cart) {
        Timestamps.read(cart.created()).ifPresent(moment -> shown.set("createdAt", Moment.of(moment)));
        Timestamps.read(cart.updated()).ifPresent(moment -> shown.set("updatedAt", Moment.of(moment)));
    }

    private ObjectNode lines() {
        ObjectNode shown = Json.object();
        for (String sort : new String[] {"physicalItems", "digitalItems", "giftCertificates", "customItems"}) {
            shown.putArray(sort);
        }
        long quantity = 0;
        for (Totals.LineTotal line : totals.lines()) {
            PricedLine priced = line.priced();
            quantity += priced.line().quantity();
            switch (priced.line().sort()) {
                case CERTIFICATE -> shown.withArrayProperty("giftCertificates").add(certificate(priced));
                case CUSTOM -> shown.withArrayProperty("customItems").add(custom(priced));
                case PRODUCT ->
                    shown.withArrayProperty(priced.isDigital() ? "digitalItems" : "physicalItems")
                            .add(product(line));
            }
        }
        return shown.put("totalQuantity", quantity);
    }

    private ObjectNode certificate(PricedLine priced) {
        ObjectNode row = priced.line().row();
        ObjectNode shown = head(priced)
                .put("theme", row.path("theme").asText("GENERAL").toUpperCase(Locale.ROOT))
                .put("isTaxable", priced.isTaxable())
                .put("message", row.path("message").asText(""));
        shown.set("sender", row.path("sender"));
        shown.set("recipient", row.path("recipient"));
        purse.put(shown, "amount", priced.list());
        return shown;
    }

    private static ObjectNode head(PricedLine priced) {
        return Json.object().put("entityId", priced.line().id()).put("name", priced.name());
    }

    private ObjectNode custom(PricedLine priced) {
        ObjectNode shown = head(priced)
                .put("sku", priced.sku())
                .put("quantity", priced.line().quantity());
        purse.put(shown, "listPrice", priced.list());
        purse.put(shown, "extendedListPrice", priced.extended());
        return shown;
    }

    private ObjectNode product(Totals.LineTotal line) {
        PricedLine priced = line.priced();
        ObjectNode product = priced.product().orElseGet(Json::object);
        ObjectNode shown = head(priced)
                .put("productEntityId", priced.line().product())
                .put("variantEntityId", priced.line().variant())
                .put("sku", priced.sku())
                .put("path", product.path("custom_url").path("url").asText("/"))
                .put("quantity", priced.line().quantity())
                .put("isTaxable", priced.isTaxable())
                .put("isMutable", !priced.isGift())
                .put("isShippingRequired", priced.isShipped())
                .put(
                        "allowGiftWrapping",
                        !product.path("gift_wrapping_options_type")
                                .asText("any")
                                .equals("none"));
        putPrices(shown, line, product);
        totals.wrapping(priced.line()).ifPresent(one -> shown.set("giftWrapping", wrapping(one.wrapping())));
        ArrayNode discounts = shown.putArray("discounts");
        line.discounts()
                .forEach(part -> purse.put(
                        discounts.addObject().put("entityId", part.label()), "discountedAmount", part.amount()));
        shown.set("options", options(priced.line(), product));
        return shown;
    }

    private ObjectNode wrapping(Wrapping wrapping) {
        ObjectNode shown = Json.object().put("name", wrapping.name()).put("message", wrapping.message());
        purse.put(shown, "amount", wrapping.amount());
        return shown;
    }

    private void putPrices(ObjectNode shown, Totals.LineTotal line, ObjectNode product) {
        PricedLine priced = line.priced();
        BigDecimal quantity = BigDecimal.valueOf(priced.line().quantity());
        int decimals = totals.currency().path("decimal_places").asInt(2);
        BigDecimal retail = product.path("retail_price").decimalValue();
        purse.put(shown, "discountedAmount", line.discount().add(line.share()));
        purse.put(shown, "couponAmount", line.coupon());
        purse.put(shown, "listPrice", priced.list());
        purse.put(shown, "originalPrice", priced.original());
        purse.put(shown, "comparisonPrice", priced.original());
        purse.put(shown, "salePrice", line.extendedSale().divide(quantity, decimals, RoundingMode.HALF_UP));
        purse.put(shown, "retailPrice", retail.signum() > 0 ? retail : priced.original());
        purse.put(shown, "extendedListPrice", priced.extended());
        purse.put(shown, "extendedSalePrice", line.extendedSale());
        purse.put(shown, "extendedComparisonPrice", priced.original().multiply(quantity));
        purse.put(shown, "taxTotal", line.net().tax());
    }

    /** The choices of a line, each with the type of what was chosen from. */
    private static ArrayNode options(Line line, ObjectNode product) {
        ArrayNode options = Json.array();
        for (ObjectNode option : line.options()) {
            String type = Stream.of("options", "modifiers")
                    .flatMap(field -> Json.objects(product, field).stream())
                    .filter(row ->
                            row.path("id").asLong() == option.path("option_id").asLong())
                    .map(row -> row.path("type").asText())
                    .findFirst()
                    .orElse("text");
            options.add(option.deepCopy().put("type", type));
        }
        return options;
    }
}
