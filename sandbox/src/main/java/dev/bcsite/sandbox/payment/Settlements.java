package dev.bcsite.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Taking or letting go the money that is reserved for an order. Both are asked for now and happen a second later, as the
 * store's clock has it: whoever looks at orders first does it.
 */
public final class Settlements {

    private static final Duration DELAY = Duration.ofSeconds(1);
    /** What a payment becomes, by what it waits for. */
    private static final Map<String, String> OUTCOMES = Map.of("capture pending", "captured", "void pending", "void");

    private final StoreState state;

    public Settlements(StoreState state) {
        this.state = state;
    }

    /** Takes the money. */
    public void capture(long order) {
        ask(order, "capture pending");
    }

    /** Lets it go. */
    public void release(long order) {
        ask(order, "void pending");
    }

    private void ask(long id, String status) {
        ObjectNode order = orders().get(id).orElseThrow(Refusal::notFound);
        boolean isReserved = order.path("payment_status").asText().equals("authorized");
        if (!isReserved || new Transactions(state).authorization(id).isEmpty()) {
            throw Refusal.unprocessable("payment_status", "is not authorized");
        }
        order.put("payment_status", status)
                .put("payment_due", state.clock().instant().plus(DELAY).toEpochMilli());
        orders().put(id, dated(order));
    }

    /** Does what is due by now. */
    public void settle() {
        OUTCOMES.keySet().forEach(pending -> {
            for (long id : orders().having("payment_status", pending)) {
                state.commits().together(() -> settle(id));
            }
        });
    }

    private void settle(long id) {
        ObjectNode order = orders().get(id).orElseThrow();
        String pending = order.path("payment_status").asText();
        boolean isDue =
                order.path("payment_due").asLong() <= state.clock().instant().toEpochMilli();
        if (!isDue || !OUTCOMES.containsKey(pending)) {
            return;
        }
        boolean isCapture = pending.startsWith("capture");
        Transactions transactions = new Transactions(state);
        ObjectNode reserved = transactions.authorization(id).orElseThrow();
        ObjectNode details = Json.object()
                .put("reference_transaction_id", reserved.path("id").asLong());
        Optional.ofNullable(reserved.get("credit_card")).ifPresent(card -> details.set("credit_card", card));
        PaymentMethod method =
                PaymentMethod.of(reserved.path("payment_method_id").asText()).orElse(PaymentMethod.CARD_LATER);
        transactions.add(order, isCapture ? "capture" : "void", method, Money.read(reserved.path("amount")), details);
        order.put("payment_status", OUTCOMES.get(pending)).remove("payment_due");
        orders().put(id, dated(order));
    }

    private ObjectNode dated(ObjectNode order) {
        return order.put("date_modified", Timestamps.zulu(state.clock().instant()));
    }

    private Table orders() {
        return state.table(Kind.ORDERS);
    }
}
