package dev.bcsite.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.GiftCertificates;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.commerce.Orders;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Uuids;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Paying orders. No money moves: every possible card pays, but for those that {@link Decline} names.
 *
 * <p>Gift certificates and store credit pay as much as they can; the rest of the order stays open.
 */
public final class Payments {

    private final StoreState state;
    private final Orders orders;
    private final Vault vault;

    public Payments(StoreState state) {
        this.state = state;
        this.orders = new Orders(state);
        this.vault = new Vault(state);
    }

    /** A payment that went through. @param type {@code purchase}, or {@code authorization} when it is captured later */
    public record Payment(String id, String type) {}

    /** Pays what is open of an incomplete order. */
    public void byCard(long order, Card card) {
        pay(order, PaymentMethod.CARD, new Instrument.OfCard(card), false);
    }

    /** Ends an order of which nothing is open, because certificates and store credit pay all of it. */
    public void complete(long order) {
        state.commits().together(() -> {
            ObjectNode before = payable(order);
            if (Orders.outstanding(before).signum() > 0) {
                throw Decline.TOTAL_CHANGED.refusal();
            }
            orders.pay(order, parts(before));
            writeParts(before);
        });
    }

    private static String parts(ObjectNode order) {
        if (!order.path("gift_certificates").isEmpty()) {
            return PaymentMethod.CERTIFICATE.label();
        }
        return Money.read(order.path("store_credit_amount")).signum() > 0 ? PaymentMethod.CREDIT.label() : "";
    }

    /**
     * Pays an order, wholly or as far as the instrument goes.
     *
     * @param keep whether the customer wants to have the card on file
     */
    public Payment pay(long order, PaymentMethod method, Instrument instrument, boolean keep) {
        return state.commits().together(() -> {
            ObjectNode before = payable(order);
            if (instrument instanceof Instrument.Certificate certificate) {
                refuseUnlessFor(method, PaymentMethod.CERTIFICATE);
                return byCertificate(before, certificate.code());
            }
            if (instrument instanceof Instrument.StoreCredit) {
                refuseUnlessFor(method, PaymentMethod.CREDIT);
                return byCredit(before);
            }
            return byProvider(before, method, instrument, keep);
        });
    }

    private ObjectNode payable(long order) {
        ObjectNode row = state.table(Kind.ORDERS).get(order).orElseThrow(Decline.NO_ORDER::refusal);
        boolean isByHand = row.path("order_source").asText().equals("manual");
        if (isByHand || row.path("is_deleted").asBoolean() || !Orders.isPayable(row)) {
            throw Decline.ORDER_STATE.refusal();
        }
        return row;
    }

    private static void refuseUnlessFor(PaymentMethod method, PaymentMethod wanted) {
        if (method != wanted) {
            throw Decline.INSTRUMENT.refusal();
        }
    }

    private Payment byCertificate(ObjectNode before, String code) {
        ObjectNode certificate = new GiftCertificates(state)
                .usable(code, before.path("default_currency_code").asText())
                .orElseThrow(Decline.INVALID_INSTRUMENT::refusal);
        boolean isUsed = Json.objects(before, "gift_certificates").stream()
                .anyMatch(one -> one.path("code").equals(certificate.path("code")));
        if (isUsed) {
            throw Decline.DUPLICATE.refusal();
        }
        BigDecimal amount = Money.read(certificate.path("balance")).min(Orders.outstanding(before));
        return part(before, PaymentMethod.CERTIFICATE, order -> {
            order.withArray("gift_certificates")
                    .addObject()
                    .put("id", certificate.path("id").asLong())
                    .put("code", certificate.path("code").asText())
                    .put("amount", amount);
            return more(order, "gift_certificate_amount", amount);
        });
    }

    private Payment byCredit(ObjectNode before) {
        BigDecimal reserved =
                Money.read(before.path("store_credit_amount")).subtract(Money.read(before.path("store_credit_spent")));
        BigDecimal amount = orders.credit(before).subtract(reserved).min(Orders.outstanding(before));
        if (amount.signum() <= 0) {
            throw Decline.FUNDS.refusal();
        }
        return part(before, PaymentMethod.CREDIT, order -> more(order, "store_credit_amount", amount));
    }

    private Payment part(ObjectNode before, PaymentMethod method, UnaryOperator<ObjectNode> change) {
        orders.payPart(before.path("id").asLong(), change, method.label());
        writeParts(before);
        return new Payment(Uuids.of("payment", last()), "purchase");
    }

    private static ObjectNode more(ObjectNode order, String field, BigDecimal amount) {
        return order.put(field, Money.read(order.path(field)).add(amount));
    }

    private Payment byProvider(ObjectNode before, PaymentMethod method, Instrument instrument, boolean keep) {
        ObjectNode details = checked(before, method, instrument);
        BigDecimal amount = Orders.outstanding(before);
        boolean isLater = method == PaymentMethod.CARD_LATER;
        if (keep && !method.keepsCards()) {
            throw Decline.VAULTING.refusal();
        }
        if (keep && instrument instanceof Instrument.OfCard typed) {
            vault.keep(before, typed.card());
        }
        orders.pay(before.path("id").asLong(), method.label(), isLater ? "authorized" : "captured");
        writeParts(before);
        String event = isLater ? "authorization" : "purchase";
        new Transactions(state).add(before, event, method, amount, details);
        return new Payment(Uuids.of("payment", last()), event);
    }

    private long last() {
        return new Transactions(state).table().nextId() - 1;
    }

    /** What transactions say of the instrument; refuses one that does not pay. */
    private ObjectNode checked(ObjectNode order, PaymentMethod method, Instrument instrument) {
        if (instrument instanceof Instrument.OfCard typed && method.isCard()) {
            Card card = typed.card();
            refuse(card.number(), card.month(), card.year());
            if (!card.isPossible()) {
                throw Decline.INVALID_INSTRUMENT.refusal();
            }
            return details(card.brand(), card.issuer(), card.lastFour(), card.month(), card.year());
        }
        if (instrument instanceof Instrument.Tokenized card && method.isCard()) {
            refuse(card.number(), card.month(), card.year());
            String issuer = card.number().substring(0, 6);
            return details(Card.brand(issuer), issuer, card.number().substring(6), card.month(), card.year());
        }
        if (instrument instanceof Instrument.Stored stored && method.stored().equals(stored.type())) {
            return ofStored(vault.find(order, stored).orElseThrow(Decline.TOKEN::refusal));
        }
        throw Decline.INSTRUMENT.refusal();
    }

    private ObjectNode ofStored(ObjectNode row) {
        ObjectNode details =
                Json.object().put("payment_instrument_token", row.path("token").asText());
        if (!row.has("last_4")) {
            return details;
        }
        String issuer = row.path("issuer_identification_number").asText("");
        int month = row.path("expiry_month").asInt();
        int year = row.path("expiry_year").asInt();
        refuse(issuer + row.path("last_4").asText(), month, year);
        details.setAll(
                details(row.path("brand").asText(), issuer, row.path("last_4").asText(), month, year));
        return details;
    }

    private void refuse(String number, int month, int year) {
        Optional<Decline> decline = Decline.of(number);
        if (decline.isPresent()) {
            throw decline.get().refusal();
        }
        YearMonth now = YearMonth.from(state.clock().instant().atZone(ZoneOffset.UTC));
        if (YearMonth.of(year, month).isBefore(now)) {
            throw Decline.EXPIRED.refusal();
        }
    }

    private static ObjectNode details(String brand, String issuer, String lastFour, int month, int year) {
        String type = switch (brand) {
            case "MASTERCARD" -> "master";
            case "AMEX" -> "american_express";
            default -> brand.toLowerCase(Locale.ROOT);
        };
        ObjectNode details = Json.object();
        details.putObject("credit_card")
                .put("card_type", type)
                .put("card_iin", issuer)
                .put("card_last4", lastFour)
                .put("card_expiry_month", month)
                .put("card_expiry_year", year);
        return details;
    }

    /** Transactions for what certificates and store credit have just paid of the order. */
    private void writeParts(ObjectNode before) {
        ObjectNode after =
                state.table(Kind.ORDERS).row(before.path("id").asLong()).orElseThrow();
        for (ObjectNode one : Json.objects(after, "gift_certificates")) {
            boolean isNew = Json.objects(before, "gift_certificates").stream()
                    .noneMatch(old -> old.path("code").equals(one.path("code"))
                            && old.path("is_spent").asBoolean());
            if (isNew) {
                ObjectNode details = certificate(one);
                new Transactions(state)
                        .add(before, "purchase", PaymentMethod.CERTIFICATE, Money.read(one.path("amount")), details);
            }
        }
        BigDecimal credit =
                Money.read(after.path("store_credit_spent")).subtract(Money.read(before.path("store_credit_spent")));
        if (credit.signum() > 0) {
            ObjectNode details = Json.object();
            details.putObject("store_credit").put("remaining_balance", orders.credit(before));
            new Transactions(state).add(before, "purchase", PaymentMethod.CREDIT, credit, details);
        }
    }

    private ObjectNode certificate(ObjectNode used) {
        ObjectNode row = state.table(Kind.GIFT_CERTIFICATES)
                .row(used.path("id").asLong())
                .orElseGet(Json::object);
        BigDecimal left = Money.read(row.path("balance"));
        ObjectNode details = Json.object();
        details.putObject("gift_certificate")
                .put("code", used.path("code").asText())
                .put("original_balance", Money.read(row.path("amount")))
                .put("starting_balance", left.add(Money.read(used.path("amount"))))
                .put("remaining_balance", left)
                .put("status", row.path("status").asText("active"));
        return details;
    }
}
