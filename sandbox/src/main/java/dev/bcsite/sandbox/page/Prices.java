package dev.bcsite.sandbox.page;

import dev.bcsite.sandbox.commerce.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as the cart's currency writes them. */
record Prices(Totals totals) {

    String of(BigDecimal amount) {
        var currency = totals.currency();
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
