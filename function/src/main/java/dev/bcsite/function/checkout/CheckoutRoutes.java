package dev.bcsite.function.checkout;

import static dev.bcsite.function.call.Route.get;
import static dev.bcsite.function.call.Route.guess;
import static dev.bcsite.function.call.Route.post;

import dev.bcsite.function.call.Route;
import dev.bcsite.function.cart.CheckoutHosts;
import dev.bcsite.function.cart.CheckoutKeeper;
import dev.bcsite.function.cart.CheckoutStore;
import dev.bcsite.function.cart.Codes;
import dev.bcsite.function.cart.Countries;
import dev.bcsite.function.cart.DropCode;
import dev.bcsite.function.cart.HostedCheckout;
import dev.bcsite.function.cart.UseCode;
import dev.bcsite.function.guard.Limits.Rate;
import dev.bcsite.function.store.ManagementApi;
import dev.bcsite.function.store.PaymentsApi;
import dev.bcsite.function.store.StorefrontApi;
import dev.bcsite.function.store.Wire;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The way from the cart to an order. BigCommerce's own checkout can always be had, whatever else there is. */
public final class CheckoutRoutes {

    private static final String VIEW = "checkout";

    private final Wire wire;
    private final StorefrontApi storefront;
    private final ManagementApi management;
    private final HostedCheckout hosted;
    private final CheckoutStore store;
    private final Countries countries;

    private CheckoutRoutes(
            Wire wire,
            StorefrontApi storefront,
            ManagementApi management,
            CheckoutHosts hosts,
            CheckoutStore store,
            Countries countries) {
        this.wire = wire;
        this.storefront = storefront;
        this.management = management;
        this.hosted = HostedCheckout.of(storefront, hosts);
        this.store = store;
        this.countries = countries;
    }

    public static List<Route> of(
            CheckoutWay way,
            CheckoutHosts hosts,
            Wire wire,
            StorefrontApi storefront,
            ManagementApi management,
            CheckoutStore store,
            Countries countries) {
        return new CheckoutRoutes(wire, storefront, management, hosts, store, countries).routes(way);
    }

    private List<Route> routes(CheckoutWay way) {
        List<Route> all = new ArrayList<>();
        all.add(post("hosted", "/api/checkout/hosted", hosted));
        if (way instanceof CheckoutWay.Embedded embedded) {
            all.add(post("checkout", "/api/checkout", new ToCheckout(hosted, true)));
            all.add(get("checkout-page", "/api/checkout", new ReadEmbedded()));
            all.add(post("embed", "/api/checkout/embedded", new Embed(hosted, embedded.loader())));
        } else if (way instanceof CheckoutWay.Custom custom) {
            all.add(post("checkout", "/api/checkout", new ToCheckout(hosted, false)));
            all.addAll(custom(custom.payments()));
        } else {
            all.add(post("checkout", "/api/checkout", hosted));
        }
        return all;
    }

    private List<Route> custom(URI payments) {
        CheckoutKeeper keeper = new CheckoutKeeper(store);
        Desk desk = new Desk(store, keeper, countries);
        Orders orders = new Orders(storefront);
        PaymentMethods methods = new PaymentMethods(management);
        CheckoutPage page = new CheckoutPage(countries, methods, orders);
        ReadCheckout read = new ReadCheckout(desk, orders, page);
        Till till = new Till(desk, management, new PaymentsApi(wire, payments));
        UseCode use = new UseCode(store, keeper, new Codes(storefront));
        DropCode drop = new DropCode(store, keeper);
        return List.of(
                get("checkout-page", "/api/checkout", read),
                post("address", "/api/checkout/address", new GiveAddress(desk, page))
                        .toldAt(VIEW),
                post("shipping", "/api/checkout/shipping", new ChooseShipping(desk, page))
                        .toldAt(VIEW),
                post("billing", "/api/checkout/billing", new GiveBilling(desk, page))
                        .toldAt(VIEW),
                guess("checkout-code", "/api/checkout/codes", new ChangeCodes(use, desk, page))
                        .toldAt(VIEW),
                post("checkout-drop", "/api/checkout/codes/remove", new ChangeCodes(drop, desk, page))
                        .toldAt(VIEW),
                post("order", "/api/checkout/order", new PlaceOrder(desk, orders, page))
                        .toldAt(VIEW),
                new Route(
                        "pay-token",
                        "GET",
                        "/api/checkout/token",
                        Rate.GUESS,
                        VIEW,
                        false,
                        new PayToken(till, payments)),
                guess("pay", "/api/checkout/pay", new PayOnFile(till, methods, orders, read))
                        .toldAt(VIEW));
    }
}
