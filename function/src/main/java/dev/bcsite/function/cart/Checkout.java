package dev.bcsite.function.cart;

import dev.bcsite.function.json.Data;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The checkout of a cart, as the store has it at one moment: what the cart comes to with codes, shipping and tax, and what is known of
 * where it goes. It has the cart's id, and its versions are the cart's.
 *
 * @param all everything that was asked of it
 */
public record Checkout(Cart cart, Data all) {

    /** Absent where the store has no such checkout. */
    static Optional<Checkout> read(Data checkout) {
        return Cart.read(checkout.at("cart")).map(cart -> new Checkout(cart, checkout));
    }

    public String id() {
        return cart.id();
    }

    OptionalLong version() {
        OptionalLong own = all.at("version").number();
        return own.isPresent() ? own : cart.version();
    }

    /** Whether this coupon or gift certificate counts already. Stores do not care how a code is written. */
    boolean has(String list, String code) {
        return written(list, code).isPresent();
    }

    /** The code as the store writes it. */
    Optional<String> written(String list, String code) {
        return all.at(list).items().stream()
                .flatMap(one -> one.at("code").text().stream())
                .filter(code::equalsIgnoreCase)
                .findFirst();
    }
}
