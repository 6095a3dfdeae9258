package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Notices carts that nobody touched for an hour, whether or not there is an address to remind somebody at.
 *
 * <p>Time passing changes no row, so a cart that is left is marked: that is the change that {@link CartEvents} tells of.
 */
final class Abandonment {

    static final String FIELD = "abandoned_at";
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final StoreState state;

    Abandonment(StoreState state) {
        this.state = state;
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
        return carts().row(key).filter(this::isLeft).isPresent();
    }

    private boolean isLeft(ObjectNode cart) {
        Instant changed = Timestamps.read(cart.path("updated_time").asText("")).orElse(Instant.MAX);
        boolean isKnown = Timestamps.read(cart.path(FIELD).asText(""))
                .filter(noticed -> noticed.isAfter(changed))
                .isPresent();
        return !isKnown && !changed.isAfter(state.clock().instant().minus(PATIENCE));
    }

    private Table carts() {
        return state.table(Kind.CARTS);
    }
}
