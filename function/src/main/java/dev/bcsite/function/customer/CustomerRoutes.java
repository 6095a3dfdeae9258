package dev.bcsite.function.customer;

import static dev.bcsite.function.call.Route.get;
import static dev.bcsite.function.call.Route.guess;
import static dev.bcsite.function.call.Route.post;

import dev.bcsite.function.call.Route;
import dev.bcsite.function.store.StorefrontApi;
import java.time.InstantSource;
import java.util.List;

/** Everything that a customer can do, and how somebody becomes one. */
public final class CustomerRoutes {

    private CustomerRoutes() {}

    public static List<Route> of(StorefrontApi storefront, HostedStore place, InstantSource clock) {
        CustomerStore store = new CustomerStore(storefront);
        WishlistStore wishlistStore = new WishlistStore(store);
        SessionOpener opener = new SessionOpener(clock, new GuestWishes(wishlistStore));
        HostedPages hosted = new HostedPages(store, place, clock);
        SigningIn signingIn = new SigningIn(store, opener, hosted);
        Registering registering = new Registering(store, signingIn);
        Passwords passwords = new Passwords(store, opener, signingIn);
        Arrivals arrivals = new Arrivals(store, opener, hosted, place, clock);
        AddressBook addresses = new AddressBook(store);
        Orders orders = new Orders(store);
        Wishlists wishlists = new Wishlists(wishlistStore);
        return List.of(
                get("sign-in-page", "/api/sign-in", signingIn::page).toldAt("sign-in"),
                guess("sign-in", "/api/sign-in", signingIn::signIn)
                        .toldAt("sign-in")
                        .unkept(),
                get("sign-out-page", "/api/sign-out", signingIn::signOutPage).toldAt("sign-in"),
                guess("sign-out", "/api/sign-out", signingIn::signOut)
                        .toldAt("sign-in")
                        .unkept(),
                get("register-page", "/api/register", registering::page).toldAt("register"),
                guess("register", "/api/register", registering::register)
                        .toldAt("register")
                        .unkept(),
                get("password-page", "/api/password", passwords::page).toldAt("password"),
                get("password-page", "/api/password/{}", passwords::pageOfLanguage)
                        .toldAt("password"),
                guess("password-request", "/api/password/request", passwords::request)
                        .toldAt("password")
                        .unkept(),
                guess("password-reset", "/api/password/reset", passwords::reset)
                        .toldAt("password")
                        .unkept(),
                guess("password-change", "/api/password/change", passwords::change)
                        .toldAt("password")
                        .unkept(),
                guess("arrive", "/api/session", arrivals::arrive)
                        .toldAt("sign-in")
                        .unkept(),
                post("hosted", "/api/hosted", hosted::go).toldAt("account").unkept(),
                get("account", "/api/account", new Account(store)::page).toldAt("account"),
                get("addresses", "/api/addresses", addresses::list).toldAt("addresses"),
                post("address-add", "/api/addresses", addresses::add).toldAt("addresses"),
                post("address-change", "/api/addresses/{}", addresses::change).toldAt("addresses"),
                post("address-delete", "/api/addresses/{}/delete", addresses::delete)
                        .toldAt("addresses"),
                get("orders", "/api/orders", orders::list).toldAt("orders"),
                get("order", "/api/order", orders::one).toldAt("orders"),
                get("wishlists", "/api/wishlists", wishlists::lists).toldAt("wishlists"),
                post("wishlist-create", "/api/wishlists", wishlists::create).toldAt("wishlists"),
                post("wishlist-change", "/api/wishlists/{}", wishlists::describe)
                        .toldAt("wishlists"),
                post("wishlist-delete", "/api/wishlists/{}/delete", wishlists::delete)
                        .toldAt("wishlists"),
                post("wish-remove", "/api/wishlists/{}/items/{}/remove", wishlists::remove)
                        .toldAt("wishlists"),
                get("wishlist", "/api/wishlist", wishlists::list).toldAt("wishlist"),
                post("wish", "/api/wishlist/items", wishlists::add).toldAt("wishlist"),
                post("guest-wish-remove", "/api/wishlist/items/{}/remove", wishlists::removeGuests)
                        .toldAt("wishlist"));
    }
}
