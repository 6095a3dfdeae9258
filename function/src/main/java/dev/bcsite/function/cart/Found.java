package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;

/** Finds what a path names. Somebody else's line is not there, exactly like one that never was. */
final class Found {

    private Found() {}

    /** The browser's cart. */
    static String id(Call call) {
        return call.session().cart().orElseThrow(Found::nothing);
    }

    static Line line(CartKeeper.Turn turn, Call call) {
        return changeable(turn.cart().orElseThrow(Found::nothing), call.parts().get(0));
    }

    static Line changeable(Cart cart, String id) {
        return cart.line(id).filter(line -> !line.isFixed()).orElseThrow(Found::nothing);
    }

    private static Refusal nothing() {
        return Refusal.of(Reason.NOT_FOUND, "there is no such line in the cart");
    }
}
