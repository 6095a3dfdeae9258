package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import java.net.URI;
import java.util.Optional;

/**
 * Sends the shopper to BigCommerce's checkout. Its address works once, so each click makes its own; nothing that is only read ever does.
 *
 * <p>First the cart is looked at: when it comes to something else than the page showed, the shopper is told instead.
 */
record HostedCheckout(CartStore store, CheckoutHosts hosts) implements Operation {

    @Override
    public Result run(Call call) {
        Optional<SeenPrice> seen = SeenPrice.in(call.fields(), "seen");
        call.fields().close();
        Cart cart = call.session()
                .cart()
                .flatMap(id -> store.read(id, call.asker()))
                .filter(found -> found.count() > 0)
                .orElseThrow(() -> Refusal.of(Reason.EMPTY_CART, "the cart is empty"));
        if (seen.isPresent() && !seen.get().isExactly(CartView.seen(cart))) {
            throw Refusal.of(Reason.CART_CHANGED, "the cart comes to something else than the page showed");
        }
        return new Result(call.session(), Optional.of(cart.count()), new Result.Away(address(cart, call)));
    }

    private URI address(Cart cart, Call call) {
        try {
            String address = store.redirectUrls(cart.id(), call.asker())
                    .at("redirectedCheckoutUrl")
                    .text()
                    .orElse("");
            return hosts.allowed(address)
                    .orElseThrow(() -> new StoreTrouble(
                            StoreTrouble.Effect.NONE, "the checkout is at a host that is not one of the store's"));
        } catch (StoreRefusal e) {
            throw Refusal.of(Reason.EMPTY_CART, "the cart is gone");
        }
    }
}
