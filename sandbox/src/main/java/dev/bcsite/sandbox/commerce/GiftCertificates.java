package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The gift certificates of a store as money: who has one pays with its balance until nothing is left. */
public record GiftCertificates(StoreState state) {

    public Optional<ObjectNode> find(String code) {
        return state.table(Kind.GIFT_CERTIFICATES).stream()
                .filter(row -> row.path("code").asText().equalsIgnoreCase(code))
                .findFirst();
    }

    /** Refuses a certificate that cannot pay in this cart. */
    ObjectNode usable(Cart cart, String code) {
        ObjectNode found = find(code)
                .orElseThrow(() -> Refusal.unprocessable("gift_certificate_code", "is not a gift certificate"));
        if (!isUsable(found, cart)) {
            throw Refusal.unprocessable("gift_certificate_code", "cannot be used");
        }
        return found;
    }

    /** A certificate that can pay in this currency. */
    public Optional<ObjectNode> usable(String code, String currency) {
        return find(code).filter(row -> isUsable(row, currency));
    }

    private boolean isUsable(ObjectNode row, Cart cart) {
        return isUsable(row, cart.currency());
    }

    private boolean isUsable(ObjectNode row, String wanted) {
        boolean isExpired = Timestamps.read(row.path("expiry_date").asText(""))
                .filter(moment -> !moment.isAfter(state.clock().instant()))
                .isPresent();
        String currency = row.path("currency_code").asText(wanted);
        return row.path("status").asText().equals("active")
                && !isExpired
                && currency.equals(wanted)
                && Money.read(row.path("balance")).signum() > 0;
    }

    /** How the certificates of a cart pay an amount, one after the other. */
    List<Totals.CertificateUse> uses(Cart cart, BigDecimal amount) {
        List<Totals.CertificateUse> uses = new ArrayList<>();
        BigDecimal open = amount;
        for (String code : cart.certificates()) {
            Optional<ObjectNode> found = find(code).filter(row -> isUsable(row, cart));
            if (found.isPresent()) {
                BigDecimal balance = Money.read(found.get().path("balance"));
                BigDecimal used = balance.min(open);
                open = open.subtract(used);
                uses.add(new Totals.CertificateUse(found.get(), balance, used));
            }
        }
        return uses;
    }

    /** Takes what was paid off the balance; a negative amount goes back to it. */
    public void spend(String code, BigDecimal amount) {
        find(code)
                .ifPresent(found -> state.table(Kind.GIFT_CERTIFICATES)
                        .edit(
                                found.path("id").asLong(),
                                row -> row.put(
                                        "balance",
                                        Money.read(row.path("balance"))
                                                .subtract(amount)
                                                .max(BigDecimal.ZERO)
                                                .toPlainString())));
    }

    /** A certificate that an order bought. @param line of the cart that asked for it */
    void issue(long orderId, ObjectNode order, ObjectNode line) {
        String amount = line.path("list_price").decimalValue().toPlainString();
        long number = state.table(Kind.GIFT_CERTIFICATES).nextId();
        String code = Codes.certificate(number);
        state.table(Kind.GIFT_CERTIFICATES)
                .add(Json.object()
                        .put("code", code)
                        .put("customer_id", order.path("customer_id").asLong())
                        .put("order_id", orderId)
                        .put("to_name", line.path("recipient").path("name").asText())
                        .put("to_email", line.path("recipient").path("email").asText())
                        .put("from_name", line.path("sender").path("name").asText())
                        .put("from_email", line.path("sender").path("email").asText())
                        .put("amount", amount)
                        .put("balance", amount)
                        .put("template", line.path("theme").asText("General").toLowerCase(Locale.ROOT) + ".html")
                        .put("message", line.path("message").asText(""))
                        .put("status", "active")
                        .put(
                                "purchase_date",
                                Long.toString(state.clock().instant().getEpochSecond()))
                        .put("expiry_date", "0")
                        .put("currency_code", order.path("currency_code").asText()));
    }
}
