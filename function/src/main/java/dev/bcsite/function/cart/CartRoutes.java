package dev.bcsite.function.cart;

import static dev.bcsite.function.call.Route.get;
import static dev.bcsite.function.call.Route.post;

import dev.bcsite.function.call.Route;
import dev.bcsite.function.store.StorefrontApi;
import java.util.List;

/** Everything that can be done with a cart. */
public final class CartRoutes {

    private CartRoutes() {}

    /** @param hosts where checkouts may be */
    public static List<Route> of(StorefrontApi storefront, CheckoutHosts hosts) {
        CartStore store = new CartStore(storefront);
        CartKeeper keeper = new CartKeeper(store);
        WhyNot whyNot = new WhyNot(storefront);
        return List.of(
                get("cart", "/api/cart", new ReadCart(store)),
                post("add", "/api/cart/lines", new AddLines(store, keeper, whyNot)),
                post("change", "/api/cart/lines/{}", new ChangeLine(keeper, whyNot)),
                post("remove", "/api/cart/lines/{}/remove", new RemoveLine(keeper)),
                post("clear", "/api/cart/clear", new ClearCart(store)),
                post("checkout", "/api/checkout", new HostedCheckout(store, hosts)));
    }
}
