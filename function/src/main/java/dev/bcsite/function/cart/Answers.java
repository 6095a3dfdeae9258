package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.store.StoreTrouble;
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
        return of(session, cart, CartView.of(cart, call.home()));
    }

    /** With what the cart comes to. */
    static Result of(Call call, Checkout checkout) {
        return of(call, call.session(), checkout);
    }

    static Result of(Call call, Session session, Checkout checkout) {
        return of(session, Optional.of(checkout.cart()), shown(call, checkout));
    }

    /** A script shows the answer at once and so is told what the cart comes to; after a form the page asks for it anyway. */
    static Result whole(Call call, Optional<Cart> cart, CheckoutStore store) {
        if (cart.isEmpty() || call.request().wantsPage()) {
            return of(call, cart);
        }
        try {
            return store.sums(cart.get().id(), call.asker())
                    .map(checkout -> of(call, checkout))
                    .orElseGet(() -> of(call, cart));
        } catch (StoreTrouble e) {
            return of(call, cart);
        }
    }

    static Data.Members shown(Call call, Checkout checkout) {
        Data.Members cart = CartView.of(Optional.of(checkout.cart()), call.home());
        return checkout.cart().count() > 0
                ? CheckoutView.of(checkout, cart).with("estimateAt", Offer.estimateAt(call))
                : cart;
    }

    private static Result of(Session session, Optional<Cart> cart, Data.Members shown) {
        return new Result(session, Optional.of(cart.map(Cart::count).orElse(0L)), new Result.Facts("cart", shown));
    }
}
