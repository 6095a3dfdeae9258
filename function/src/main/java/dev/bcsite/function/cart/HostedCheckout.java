package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import dev.bcsite.function.store.StorefrontApi;
import java.net.URI;
import java.util.Optional;

/**
 * Sends the shopper to BigCommerce's checkout. Its address works once, so each click makes its own; nothing that is only read ever does.
 *
 * <p>First the cart is looked at: when it comes to something else than the page showed, the shopper is told instead.
 */
public record HostedCheckout(CartStore store, CheckoutHosts hosts) implements Operation {

    public static HostedCheckout of(StorefrontApi storefront, CheckoutHosts hosts) {
        return new HostedCheckout(new CartStore(storefront), hosts);
    }

    @Override
    public Result run(Call call) {
        Cart cart = seen(call);
        URI address = address("redirectedCheckoutUrl", cart, call);
        return new Result(call.session(), Optional.of(cart.count()), new Result.Away(address));
    }

    /** For a frame on a page of the storefront. */
    public URI embedded(Call call) {
        return address("embeddedCheckoutUrl", cart(call), call);
    }

    /** The cart, if it comes to what the page showed. */
    public Cart seen(Call call) {
        Optional<SeenPrice> seen = SeenPrice.in(call.fields(), "seen");
        call.fields().close();
        Cart cart = cart(call);
        if (seen.isPresent() && !seen.get().isExactly(CartView.seen(cart))) {
            throw Refusal.of(Reason.CART_CHANGED, "the cart comes to something else than the page showed");
        }
        return cart;
    }

    private Cart cart(Call call) {
        return call.session()
                .cart()
                .flatMap(id -> store.read(id, call.asker()))
                .filter(found -> found.count() > 0)
                .orElseThrow(() -> Refusal.of(Reason.EMPTY_CART, "the cart is empty"));
    }

    private URI address(String which, Cart cart, Call call) {
        try {
            String address =
                    store.redirectUrls(cart.id(), call.asker()).at(which).text().orElse("");
            return hosts.allowed(address)
                    .orElseThrow(() -> new StoreTrouble(
                            StoreTrouble.Effect.NONE, "the checkout is at a host that is not one of the store's"));
        } catch (StoreRefusal e) {
            throw Refusal.of(Reason.EMPTY_CART, "the cart is gone");
        }
    }
}
