package dev.bcsite.function.cart;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A change that was sent, and may or may not have been made: what the cart was then, and what it would be afterwards.
 *
 * @param version of the cart when the change was sent. The store makes a change only on the version that it is meant for
 */
record Attempt(String cart, OptionalLong version, Effect effect) {

    /** By what the change would be recognised. */
    sealed interface Effect {}

    /** @param quantities of products, on however many lines */
    record HasAtLeast(Map<Long, Long> quantities) implements Effect {

        HasAtLeast {
            quantities = Map.copyOf(quantities);
        }
    }

    record HasLine(String line, long quantity) implements Effect {}

    record LacksLine(String line) implements Effect {}

    /** Whether the cart is what it was: the change was not made, and can be made yet. */
    boolean isOpen(Optional<Cart> after) {
        return version.isPresent() && after.isPresent() && after.get().version().equals(version);
    }

    /** Whether the cart shows the change. */
    boolean isIn(Optional<Cart> after) {
        if (effect instanceof HasLine line) {
            return after.flatMap(cart -> cart.line(line.line()))
                    .filter(found -> found.quantity() == line.quantity())
                    .isPresent();
        }
        if (effect instanceof LacksLine line) {
            return after.flatMap(cart -> cart.line(line.line())).isEmpty();
        }
        Map<Long, Long> quantities = ((HasAtLeast) effect).quantities();
        return after.isPresent()
                && quantities.entrySet().stream()
                        .allMatch(product -> after.get().quantityOf(product.getKey()) >= product.getValue());
    }
}
