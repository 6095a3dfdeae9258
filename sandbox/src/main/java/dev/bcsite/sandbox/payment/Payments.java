package dev.bcsite.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Orders;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Paying orders. No money moves: every possible card pays, but for those that {@link Decline} names. */
public final class Payments {

    private final StoreState state;
    private final Orders orders;

    public Payments(StoreState state) {
        this.state = state;
        this.orders = new Orders(state);
    }

    /** Pays what is open of an incomplete order. */
    public void byCard(long order, Card card) {
        ObjectNode row = state.table(Kind.ORDERS).row(order).orElseThrow(Refusal::notFound);
        if (row.path("status_id").asInt() != 0) {
            throw Decline.ORDER_STATE.refusal();
        }
        refuse(card);
        orders.pay(order, "Test card");
    }

    private void refuse(Card card) {
        Decline.of(card.number()).ifPresent(decline -> {
            throw decline.refusal();
        });
        if (!card.isPossible()) {
            throw Decline.INVALID_INSTRUMENT.refusal();
        }
        YearMonth now = YearMonth.from(state.clock().instant().atZone(ZoneOffset.UTC));
        if (YearMonth.of(card.year(), card.month()).isBefore(now)) {
            throw Decline.EXPIRED.refusal();
        }
    }
}
