package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/**
 * Amounts in one currency, and the currencies themselves.
 *
 * @param shown what becomes of an amount before it is shown, such as adding the tax
 */
record Moneys(ObjectNode currency, UnaryOperator<BigDecimal> shown) {

    static void bind(Bindings bindings) {
        bindings.type("Site")
                .connection("currencies", call -> offered(call.visit()))
                .field(
                        "currency",
                        call -> offered(call.visit()).stream()
                                .filter(row -> row.path("currency_code")
                                        .asText()
                                        .equals(call.text("currencyCode").orElse("")))
                                .findFirst());
        bindings.type("Currency")
                .at("code", "currency_code")
                .at("isActive", "enabled")
                .field(
                        "exchangeRate",
                        call -> new BigDecimal(
                                call.row().path("currency_exchange_rate").asText("1")))
                .field(
                        "isDefault",
                        call -> call.row()
                                .path("currency_code")
                                .asText()
                                .equals(call.visit().defaultCurrency()))
                .field("display", call -> display(call.row()));
    }

    /** All enabled ones, or those assigned to the channel. */
    static List<ObjectNode> offered(Visit visit) {
        Set<String> assigned = new TreeSet<>();
        visit.document("currency-assignments@" + visit.channel())
                .path("enabled_currencies")
                .forEach(code -> assigned.add(code.asText()));
        return visit.rows(
                Kind.CURRENCIES,
                row -> row.path("enabled").asBoolean()
                        && (assigned.isEmpty()
                                || assigned.contains(row.path("currency_code").asText())));
    }

    private static ObjectNode display(ObjectNode currency) {
        return Json.object()
                .put("symbol", currency.path("token").asText(""))
                .put(
                        "symbolPlacement",
                        currency.path("token_location").asText("left").equals("right") ? "RIGHT" : "LEFT")
                .put("decimalToken", currency.path("decimal_token").asText("."))
                .put("thousandsToken", currency.path("thousands_token").asText(","))
                .put("decimalPlaces", currency.path("decimal_places").asInt(2));
    }

    /** An amount in the default currency of a storefront. */
    static ObjectNode of(Visit visit, BigDecimal amount, String code) {
        Optional<ObjectNode> currency = visit.currency(code);
        return new Moneys(currency.orElseGet(() -> Json.object().put("currency_code", code)), UnaryOperator.identity())
                .of(amount);
    }

    ObjectNode of(BigDecimal amount) {
        BigDecimal value = shown.apply(amount);
        String formatted = formatted(value);
        return Json.object()
                .put("currencyCode", currency.path("currency_code").asText())
                .put("value", value.stripTrailingZeros().scale() < 0 ? value.setScale(0) : value.stripTrailingZeros())
                .put("formatted", formatted)
                .put("formattedV2", formatted);
    }

    private String formatted(BigDecimal value) {
        ObjectNode display = display(currency);
        BigDecimal rounded = value.abs().setScale(display.path("decimalPlaces").asInt(), RoundingMode.HALF_UP);
        String[] parts = rounded.toPlainString().split("\\.");
        String whole = parts[0].replaceAll(
                "(?<=\\d)(?=(\\d{3})+$)",
                Matcher.quoteReplacement(display.path("thousandsToken").asText()));
        String number =
                parts.length == 1 ? whole : whole + display.path("decimalToken").asText() + parts[1];
        String symbol = display.path("symbol").asText();
        String sign = value.signum() < 0 ? "-" : "";
        return sign + (display.path("symbolPlacement").asText().equals("RIGHT") ? number + symbol : symbol + number);
    }
}
