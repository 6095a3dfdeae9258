package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;

/** Finds what a path names. Somebody else's line is not there, exactly like one that never was. */
final class Found {

    private Found() {}

    static Cart cart(CartStore store, Call call) {
        return call.session()
                .cart()
                .flatMap(id -> store.read(id, call.asker()))
                .orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "there is no such line in the cart"));
    }

    static Line changeable(Cart cart, String id) {
        return cart.line(id)
                .filter(line -> !line.isFixed())
                .orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "there is no such line in the cart"));
    }
}
