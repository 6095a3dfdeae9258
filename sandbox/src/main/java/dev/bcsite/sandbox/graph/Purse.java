package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Amounts of a cart in the currency that is paid in, and beside it in the one that the shopper looks at.
 *
 * @param display what the shopper prefers to see; by itself the currency that is paid in
 */
record Purse(ObjectNode currency, ObjectNode display) {

    static Purse of(Visit visit, String code) {
        ObjectNode currency = visit.currency(code).orElseGet(() -> Json.object().put("currency_code", code));
        ObjectNode display = Optional.ofNullable(visit.preferences().get("displayCurrencyCode"))
                .flatMap(visit::currency)
                .orElse(currency);
        return new Purse(currency, display);
    }

    String displayCode() {
        return display.path("currency_code").asText();
    }

    /** Sets {@code field} and {@code fieldInDisplayCurrency}. */
    void put(ObjectNode row, String field, BigDecimal amount) {
        row.set(field, money(amount));
        row.set(field + "InDisplayCurrency", new Moneys(display, this::converted).of(amount));
    }

    ObjectNode money(BigDecimal amount) {
        return new Moneys(currency, UnaryOperator.identity()).of(amount);
    }

    private BigDecimal converted(BigDecimal amount) {
        if (currency.equals(display)) {
            return amount;
        }
        int decimals = display.path("decimal_places").asInt(2);
        return amount.multiply(rate(display)).divide(rate(currency), decimals, RoundingMode.HALF_UP);
    }

    private static BigDecimal rate(ObjectNode currency) {
        BigDecimal rate = new BigDecimal(currency.path("currency_exchange_rate").asText("1"));
        return rate.signum() > 0 ? rate : BigDecimal.ONE;
    }
}
