package dev.bcsite.sandbox.graph;

import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.http.Refusal;
import java.util.Optional;

/**
 * Which carts a visitor may see and change: those of the storefront that nobody owns, and their own.
 *
 * <p>Knowing the id of a customer's cart is not enough.
 */
record Basket(Visit visit) {

    Carts carts() {
        return new Carts(visit.state());
    }

    /** The cart with this id, or without one the cart of the browser's session. */
    Optional<Cart> find(Optional<String> id) {
        return id.or(visit.browser()::cart).flatMap(carts()::find).filter(this::isOpen);
    }

    boolean isOpen(Cart cart) {
        return cart.channel() == visit.channel()
                && (cart.customer() == 0
                        || visit.caller().customer().isPresent()
                                && visit.caller().customer().getAsLong() == cart.customer());
    }

    /** The id of a cart that may be changed; any other is not found. */
    String id(String id) {
        return find(Optional.of(id)).map(Cart::id).orElseThrow(() -> Refusal.of(404, "Cart " + id + " was not found"));
    }
}
