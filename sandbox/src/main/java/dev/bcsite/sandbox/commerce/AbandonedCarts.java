package dev.bcsite.sandbox.commerce;

import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Uuids;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Carts that somebody left: an hour without change, and an e-mail address to remind them at.
 *
 * <p>Each has a token, the {@code t} of the link in such an e-mail, that leads back to it.
 */
public final class AbandonedCarts {

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final String TOKENS = "abandoned-carts";

    private final StoreState state;
    private final CartRows rows;

    public AbandonedCarts(StoreState state) {
        this.state = state;
        this.rows = new CartRows(state);
    }

    public boolean isAbandoned(Cart cart) {
        boolean isOld = Timestamps.read(cart.updated())
                .filter(changed -> !changed.plus(PATIENCE).isAfter(state.clock().instant()))
                .isPresent();
        return isOld
                && Customers.email(cart, state.table(Kind.CUSTOMERS).row(cart.customer()))
                        .isPresent();
    }

    /** Those that are abandoned by now, by age of their ids. */
    public List<Cart> all() {
        return rows.carts().stream()
                .flatMap(row -> rows.find(row.path("id").asText()).stream())
                .map(Cart::new)
                .filter(this::isAbandoned)
                .toList();
    }

    public String token(Cart cart) {
        return Uuids.of(TOKENS, rows.carts().keyOf(cart.id()).orElseThrow());
    }

    /** The cart that a token leads to; empty when it is no token, or the cart was not left alone. */
    public Optional<Cart> find(String token) {
        return Uuids.number(TOKENS, token)
                .flatMap(key -> rows.find(Uuids.of(Kind.CARTS.table(), key)))
                .map(Cart::new)
                .filter(this::isAbandoned);
    }
}
