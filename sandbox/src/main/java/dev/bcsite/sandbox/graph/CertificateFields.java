package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.GiftCertificates;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A gift certificate, for whoever has its code. */
final class CertificateFields {

    private static final Set<String> THEMES = Set.of("BIRTHDAY", "BOY", "CELEBRATION", "CHRISTMAS", "GENERAL", "GIRL");

    private CertificateFields() {}

    static void bind(Bindings bindings) {
        bindings.type("Site")
                .field(
                        "giftCertificate",
                        call -> new GiftCertificates(call.visit().state())
                                .find(call.text("code").orElse(""))
                                .map(row -> shown(call.visit(), row)));
    }

    private static ObjectNode shown(Visit visit, ObjectNode row) {
        String currency = row.path("currency_code").asText(visit.defaultCurrency());
        Purse purse = Purse.of(visit, currency);
        Optional<Instant> end = Timestamps.read(row.path("expiry_date").asText(""));
        ObjectNode shown = Json.object()
                .put("code", row.path("code").asText())
                .put("currencyCode", currency)
                .put("message", row.path("message").asText(""))
                .put("status", status(visit, row, end))
                .put("theme", theme(row));
        shown.set("amount", purse.money(new BigDecimal(row.path("amount").asText("0"))));
        shown.set("balance", purse.money(new BigDecimal(row.path("balance").asText("0"))));
        shown.set("recipient", person(row, "to"));
        shown.set("sender", person(row, "from"));
        shown.set(
                "purchasedAt",
                Moment.of(Instant.ofEpochSecond(row.path("purchase_date").asLong())));
        end.ifPresent(moment -> shown.set("expiresAt", Moment.of(moment)));
        return shown;
    }

    private static String status(Visit visit, ObjectNode row, Optional<Instant> end) {
        boolean isExpired = end.filter(
                        moment -> !moment.isAfter(visit.state().clock().instant()))
                .isPresent();
        String status = row.path("status").asText("active").toUpperCase(Locale.ROOT);
        return isExpired ? "EXPIRED" : status;
    }

    private static String theme(ObjectNode row) {
        String theme =
                row.path("template").asText("").replaceFirst("\\.html$", "").toUpperCase(Locale.ROOT);
        return THEMES.contains(theme) ? theme : "GENERAL";
    }

    private static ObjectNode person(ObjectNode row, String side) {
        return Json.object()
                .put("name", row.path(side + "_name").asText())
                .put("email", row.path(side + "_email").asText());
    }
}
