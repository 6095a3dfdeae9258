package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Currencies, in the shape of {@code GET /v2/currencies}. */
public final class CurrencyJson {

    private CurrencyJson() {}

    /** Whether shoppers can see it; disabled currencies are not kept. */
    public static boolean isEnabled(JsonNode json) {
        return JsonRow.of("currency", json).flag("enabled", true);
    }

    public static Currency read(JsonNode json) {
        JsonRow row = JsonRow.of("currency", json);
        String code = row.optionalText("currency_code")
                .orElseThrow(() -> row.wrong("currency_code", "three letters"))
                .toUpperCase(Locale.ROOT);
        return new Currency(
                code,
                row.flag("is_default"),
                row.flag("is_transactional"),
                row.decimal("currency_exchange_rate"),
                row.text("token"),
                !row.text("token_location").equalsIgnoreCase("right"),
                row.text("decimal_token"),
                row.text("thousands_token"),
                row.count("decimal_places"));
    }

    static ObjectNode write(Currency currency) {
        return Json.object()
                .put("currency_code", currency.code())
                .put("is_default", currency.isDefault())
                .put("is_transactional", currency.transactional())
                .put("currency_exchange_rate", currency.rate().toString())
                .put("token", currency.symbol())
                .put("token_location", currency.symbolFirst() ? "left" : "right")
                .put("decimal_token", currency.decimalPoint())
                .put("thousands_token", currency.thousandsSeparator())
                .put("decimal_places", currency.decimals());
    }
}
