package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.session.Session;
import java.util.Optional;

/** How operations on carts answer: with the cart as it is afterwards. */
final class Answers {

    private Answers() {}

    /** @param cart absent when there is none any more */
    static Result of(Call call, Optional<Cart> cart) {
        Session session = cart.isPresent() ? call.session() : call.session().withoutCart();
        return of(call, session, cart);
    }

    static Result of(Call call, Session session, Optional<Cart> cart) {
        return new Result(
                session,
                Optional.of(cart.map(Cart::count).orElse(0L)),
                new Result.Facts("cart", CartView.of(cart, call.home())));
    }
}
