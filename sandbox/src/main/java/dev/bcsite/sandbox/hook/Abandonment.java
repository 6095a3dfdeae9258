package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.AbandonedCarts;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Table;
import java.time.Instant;
import java.util.Arrays;

/**
 * Notices carts that have been abandoned since it last looked, which {@link AbandonedCarts} knows.
 *
 * <p>Time passing changes no row, so a cart that is left is marked: that is the change that {@link CartEvents} tells of.
 */
final class Abandonment {

    static final String FIELD = "abandoned_at";

    private final StoreState state;
    private final AbandonedCarts abandoned;

    Abandonment(StoreState state) {
        this.state = state;
        this.abandoned = new AbandonedCarts(state);
    }

    void notice() {
        long[] left = Arrays.stream(carts().keys()).filter(this::isLeft).toArray();
        if (left.length == 0) {
            return;
        }
        String now = Timestamps.zulu(state.clock().instant());
        state.commits()
                .together(() -> Arrays.stream(left)
                        .filter(this::isLeft)
                        .forEach(key -> carts().edit(key, cart -> cart.put(FIELD, now))));
    }

    private boolean isLeft(long key) {
        return carts().row(key).filter(cart -> !isKnown(cart)).isPresent() && abandoned.isAbandoned(key);
    }

    private static boolean isKnown(ObjectNode cart) {
        Instant changed = Timestamps.read(cart.path("updated_time").asText("")).orElse(Instant.MAX);
        return Timestamps.read(cart.path(FIELD).asText(""))
                .filter(noticed -> noticed.isAfter(changed))
                .isPresent();
    }

    private Table carts() {
        return state.table(Kind.CARTS);
    }
}
