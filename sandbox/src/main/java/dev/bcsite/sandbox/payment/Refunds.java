package dev.bcsite.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.GiftCertificates;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.commerce.OrderStock;
import dev.bcsite.sandbox.commerce.Orders;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Giving money back: what it would come to, and doing it. What was paid with is where the money goes. */
public final class Refunds {

    private static final int REFUNDED = 4;
    private static final int PARTIALLY_REFUNDED = 14;

    private final StoreState state;

    public Refunds(StoreState state) {
        this.state = state;
    }

    /** A part of the money, and where it goes. @param isOffline whether the merchant hands it out himself */
    record Tender(String provider, String label, BigDecimal amount, boolean isOffline) {

        boolean isLike(JsonNode given) {
            return provider.equals(given.path("provider_id").asText())
                    && amount.compareTo(Money.read(given.path("amount"))) == 0;
        }
    }

    /** What a refund comes to, and the ways in which it can be given; refuses what cannot be given back. */
    public ObjectNode quote(long id, JsonNode asked) {
        ObjectNode order = order(id);
        RefundSum sum = RefundSum.of(order, asked);
        ObjectNode quote = Json.object()
                .put("order_id", id)
                .put("total_refund_amount", sum.total())
                .put("total_refund_tax_amount", sum.tax())
                .put("order_level_refund_amount", sum.ofOrder())
                .put("rounding", 0)
                .put("adjustment", sum.adjustment())
                .put("tax_inclusive", order.path("is_tax_inclusive_pricing").asBoolean());
        ArrayNode methods = quote.putArray("refund_methods");
        ways(order, sum.total()).forEach(way -> {
            ArrayNode parts = methods.addArray();
            way.forEach(tender -> parts.addObject()
                    .put("provider_id", tender.provider())
                    .put("provider_description", tender.label())
                    .put("amount", tender.amount())
                    .put("offline", tender.isOffline())
                    .put("offline_provider", tender.isOffline())
                    .put("offline_reason", tender.isOffline() ? "The merchant gives the money back himself." : ""));
        });
        return quote;
    }

    private ObjectNode order(long id) {
        ObjectNode order = state.table(Kind.ORDERS).get(id).orElseThrow(Refusal::notFound);
        if (order.path("status_id").asInt() == 0 || order.path("is_deleted").asBoolean()) {
            throw Refusal.unprocessable("order_id", "is not an order that was paid");
        }
        return order;
    }

    private List<List<Tender>> ways(ObjectNode order, BigDecimal amount) {
        List<List<Tender>> ways = new ArrayList<>();
        asPaid(order, amount).ifPresent(ways::add);
        if (order.path("customer_id").asLong() > 0) {
            ways.add(List.of(new Tender("storecredit", "Store Credit", amount, false)));
        }
        ways.add(List.of(new Tender("custom", "Custom", amount, true)));
        return ways;
    }

    /** Back to where the money came from, the first payment first. */
    private Optional<List<Tender>> asPaid(ObjectNode order, BigDecimal amount) {
        List<Tender> tenders = new ArrayList<>();
        BigDecimal open = amount;
        Map<PaymentMethod, BigDecimal> paid =
                new Transactions(state).refundable(order.path("id").asLong());
        for (Map.Entry<PaymentMethod, BigDecimal> one : paid.entrySet()) {
            BigDecimal part = one.getValue().min(open);
            if (part.signum() > 0) {
                tenders.add(new Tender(provider(one.getKey()), one.getKey().label(), part, false));
                open = open.subtract(part);
            }
        }
        return open.signum() == 0 && !tenders.isEmpty() ? Optional.of(tenders) : Optional.empty();
    }

    /** Certificates and credit are known by their gateway alone. */
    private static String provider(PaymentMethod method) {
        boolean isOfStore = method == PaymentMethod.CERTIFICATE || method == PaymentMethod.CREDIT;
        return isOfStore ? method.gateway() : method.id();
    }

    /** Gives the money back in one of the ways of the quote, and tells the id of the refund. */
    public long refund(long id, JsonNode asked) {
        ObjectNode before = order(id);
        RefundSum sum = RefundSum.of(before, asked);
        List<Tender> way = ways(before, sum.total()).stream()
                .filter(tenders -> isChosen(tenders, asked.path("payments")))
                .findFirst()
                .orElseThrow(() -> Refusal.unprocessable("payments", "must be one of the refund methods of the quote"));
        ObjectNode refund = Json.object()
                .put("order_id", id)
                .put("user_id", 0)
                .put("created", Timestamps.offset(state.clock().instant()))
                .put("reason", asked.path("reason").asText(""))
                .put("total_amount", sum.total())
                .put("total_tax", sum.tax())
                .put("uses_merchant_override_values", asked.has("merchant_calculated_override"));
        refund.set("items", items(asked));
        ArrayNode payments = refund.putArray("payments");
        way.forEach(tender -> payments.add(give(before, tender)));
        ObjectNode after = sum.marked(before.deepCopy());
        state.table(Kind.ORDERS).put(id, new OrderStock(state).followed(before, status(after)));
        return state.table(Kind.REFUNDS).add(refund);
    }

    private static boolean isChosen(List<Tender> tenders, JsonNode payments) {
        return tenders.size() == payments.size()
                && tenders.stream()
                        .allMatch(tender -> Json.elements(payments).stream().anyMatch(tender::isLike));
    }

    private static ArrayNode items(JsonNode asked) {
        ArrayNode items = Json.array();
        for (ObjectNode item : Json.objects(asked, "items")) {
            ObjectNode shown = Json.object()
                    .put("item_type", item.path("item_type").asText())
                    .put("item_id", item.path("item_id").asLong())
                    .put("reason", item.path("reason").asText(""))
                    .put("quantity", item.path("quantity").asLong(1))
                    .put("requested_amount", Money.read(item.path("amount")));
            shown.set("adjustments", Json.array(Json.objects(item, "adjustments")));
            items.add(shown);
        }
        return items;
    }

    private ObjectNode give(ObjectNode order, Tender tender) {
        ObjectNode payment = Json.object()
                .put("id", state.documents().next("sequence/refund-payments", 1))
                .put("provider_id", tender.provider())
                .put("amount", tender.amount())
                .put("offline", tender.isOffline())
                .put("is_declined", false)
                .put("declined_message", "");
        Optional<PaymentMethod> method = method(tender);
        if (method.isEmpty()) {
            return payment.put("transaction_id", "");
        }
        if (method.get() == PaymentMethod.CREDIT) {
            new Orders(state).giveCredit(order, tender.amount());
        }
        if (method.get() == PaymentMethod.CERTIFICATE) {
            giveToCertificates(order, tender.amount());
        }
        long transaction = new Transactions(state).add(order, "refund", method.get(), tender.amount(), Json.object());
        return payment.put("transaction_id", Long.toString(transaction));
    }

    private static Optional<PaymentMethod> method(Tender tender) {
        return switch (tender.provider()) {
            case "storecredit" -> Optional.of(PaymentMethod.CREDIT);
            case "giftcertificate" -> Optional.of(PaymentMethod.CERTIFICATE);
            default -> PaymentMethod.of(tender.provider());
        };
    }

    private void giveToCertificates(ObjectNode order, BigDecimal amount) {
        BigDecimal open = amount;
        for (ObjectNode one : Json.objects(order, "gift_certificates")) {
            BigDecimal part = Money.read(one.path("amount")).min(open);
            new GiftCertificates(state).spend(one.path("code").asText(), part.negate());
            open = open.subtract(part);
        }
    }

    private ObjectNode status(ObjectNode order) {
        boolean isAll =
                Money.read(order.path("refunded_amount")).compareTo(Money.read(order.path("total_inc_tax"))) >= 0;
        return order.put("status_id", isAll ? REFUNDED : PARTIALLY_REFUNDED)
                .put("payment_status", isAll ? "refunded" : "partially refunded")
                .put("date_modified", Timestamps.zulu(state.clock().instant()));
    }
}
