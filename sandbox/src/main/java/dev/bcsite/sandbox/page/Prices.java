package dev.bcsite.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Totals;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as a currency of the store writes them. @param currency its row */
record Prices(ObjectNode currency) {

    static Prices of(Totals totals) {
        return new Prices(totals.currency());
    }

    static Prices of(StoreState state, String code) {
        return new Prices(state.table(Kind.CURRENCIES).stream()
                .filter(row -> row.path("currency_code").asText().equalsIgnoreCase(code))
                .findFirst()
                .orElseGet(() -> Json.object().put("token", code + " ")));
    }

    String of(BigDecimal amount) {
        int places = currency.path("decimal_places").asInt(2);
        String[] parts = amount.setScale(places, RoundingMode.HALF_UP)
                .abs()
                .toPlainString()
                .split("\\.");
        String whole = parts[0].replaceAll(
                "(?<=\\d)(?=(\\d{3})+$)", currency.path("thousands_token").asText(","));
        String digits = parts.length == 1
                ? whole
                : whole + currency.path("decimal_token").asText(".") + parts[1];
        String token = currency.path("token").asText("$");
        String shown = currency.path("token_location").asText().equals("right") ? digits + " " + token : token + digits;
        return amount.signum() < 0 ? "−" + shown : shown;
    }
}
