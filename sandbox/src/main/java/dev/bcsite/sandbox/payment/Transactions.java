package dev.bcsite.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import dev.bcsite.sandbox.table.Uuids;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was paid for orders and given back, one row each. */
public record Transactions(StoreState state) {

    private static final Set<String> INCOMING = Set.of("purchase", "capture");

    public List<ObjectNode> of(long order) {
        return Arrays.stream(table().having("order_id", Long.toString(order)))
                .mapToObj(table()::row)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * @param event {@code purchase}, {@code authorization}, {@code capture}, {@code void} or {@code refund}
     * @param details what only this means of payment has
     */
    public long add(ObjectNode order, String event, PaymentMethod method, BigDecimal amount, ObjectNode details) {
        ObjectNode row = Json.object()
                .put("order_id", order.path("id").asLong())
                .put("event", event)
                .put("method", kind(method))
                .put("amount", amount)
                .put("currency", order.path("default_currency_code").asText())
                .put("gateway", method.gateway())
                .put("gateway_transaction_id", Uuids.of("transaction", table().nextId()))
                .put("date_created", Timestamps.offset(state.clock().instant()))
                .put("test", true)
                .put("status", "ok")
                .put("fraud_review", false)
                .put("payment_method_id", method.id());
        row.setAll(details);
        return table().add(row);
    }

    private static String kind(PaymentMethod method) {
        return switch (method) {
            case CARD, CARD_LATER -> "credit_card";
            case PAYPAL -> "electronic_wallet";
            case BANK -> "token";
            case CERTIFICATE -> "gift_certificate";
            case CREDIT -> "store_credit";
        };
    }

    /** The money that is reserved for an order and not yet taken. */
    Optional<ObjectNode> authorization(long order) {
        return of(order).stream()
                .filter(row -> row.path("event").asText().equals("authorization"))
                .findFirst();
    }

    /** What each means of payment has paid and not given back, the first that paid first. */
    public Map<PaymentMethod, BigDecimal> refundable(long order) {
        Map<PaymentMethod, BigDecimal> left = new LinkedHashMap<>();
        for (ObjectNode row : of(order)) {
            PaymentMethod method =
                    PaymentMethod.of(row.path("payment_method_id").asText()).orElse(PaymentMethod.CARD);
            BigDecimal amount = Money.read(row.path("amount"));
            String event = row.path("event").asText();
            if (INCOMING.contains(event)) {
                left.merge(method, amount, BigDecimal::add);
            } else if (event.equals("refund")) {
                left.merge(method, amount.negate(), BigDecimal::add);
            }
        }
        left.values().removeIf(amount -> amount.signum() <= 0);
        return left;
    }

    Table table() {
        return state.table(Kind.TRANSACTIONS);
    }
}
