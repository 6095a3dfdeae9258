package dev.bcsite.function.cart;

import static dev.bcsite.function.call.Route.get;
import static dev.bcsite.function.call.Route.guess;
import static dev.bcsite.function.call.Route.post;

import dev.bcsite.function.call.Route;
import dev.bcsite.function.store.ManagementApi;
import dev.bcsite.function.store.StorefrontApi;
import java.util.List;

/** Everything that can be done with a cart. */
public final class CartRoutes {

    private CartRoutes() {}

    /** @param checkouts and the countries are what the checkout of the storefront works with, too */
    public static List<Route> of(
            StorefrontApi storefront, ManagementApi management, CheckoutStore checkouts, Countries countries) {
        CartStore store = new CartStore(storefront);
        CartKeeper keeper = new CartKeeper(store);
        WhyNot whyNot = new WhyNot(storefront);
        CheckoutKeeper checkoutKeeper = new CheckoutKeeper(checkouts);
        UseCode useCode = new UseCode(checkouts, checkoutKeeper, new Codes(storefront));
        AddLines addLines = new AddLines(store, keeper, whyNot, new WaitingCoupon(checkouts, useCode));
        return List.of(
                get("cart", "/api/cart", new ReadCart(checkouts, countries)),
                guess("use-code", "/api/cart/codes", useCode),
                post("drop-code", "/api/cart/codes/remove", new DropCode(checkouts, checkoutKeeper)),
                post(
                        "estimate",
                        "/api/cart/estimate",
                        new EstimateShipping(checkouts, store, checkoutKeeper, countries)),
                guess("recover", "/api/cart/recover", new Recover(management, checkouts, store, keeper)),
                guess("follow-link", "/api/cart/link", new FollowLink(addLines, useCode, checkouts)),
                post("certificate", "/api/cart/certificates", new BuyCertificate(store, keeper)),
                post("add", "/api/cart/lines", addLines),
                post("change", "/api/cart/lines/{}", new ChangeLine(checkouts, keeper, whyNot)),
                post("remove", "/api/cart/lines/{}/remove", new RemoveLine(checkouts, keeper)),
                post("clear", "/api/cart/clear", new ClearCart(store)));
    }
}
