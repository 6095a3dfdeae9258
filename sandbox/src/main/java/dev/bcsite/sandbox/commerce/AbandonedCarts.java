package dev.bcsite.sandbox.commerce;

import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Uuids;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Carts that somebody left: an hour without change, no order begun, and somebody to remind of it.
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
        return isOld && canBeReminded(cart) && !isBeingPaid(cart);
    }

    /** A guest at the address of the bill; a customer who agreed to it. */
    private boolean canBeReminded(Cart cart) {
        return state.table(Kind.CUSTOMERS)
                .row(cart.customer())
                .map(customer -> customer.path("accepts_product_review_abandoned_cart_emails")
                        .asBoolean())
                .orElseGet(() -> Customers.email(cart, Optional.empty()).isPresent());
    }

    /** The cart of an order stays until somebody pays. */
    private boolean isBeingPaid(Cart cart) {
        return state.table(Kind.ORDERS).having("cart_id", cart.id()).length > 0;
    }

    /** Whether a cart with this number is there and abandoned. */
    public boolean isAbandoned(long key) {
        return find(key).isPresent();
    }

    private Optional<Cart> find(long key) {
        return rows.find(Uuids.of(Kind.CARTS.table(), key)).map(Cart::new).filter(this::isAbandoned);
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
        return Uuids.number(TOKENS, token).flatMap(this::find);
    }
}
