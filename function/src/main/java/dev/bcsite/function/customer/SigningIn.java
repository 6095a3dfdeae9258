package dev.bcsite.function.customer;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.guard.Limits;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.store.CustomerEnded;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Signing in and out with a password. A cart and wishes from before come along. */
final class SigningIn {

    /** Pages that a shopper may be on the way to. Anything else could lead to a stranger's. */
    static final Set<String> NEXT = Set.of("account", "orders", "addresses", "wishlists", "wishlist", "cart");

    private static final String LOGIN = "mutation($email: String!, $password: String!, $cart: String) {"
            + " login(email: $email, password: $password, guestCartEntityId: $cart) { " + SessionOpener.ASKED + " } }";
    private static final String LOGOUT = "mutation($cart: String) { logout(cartEntityId: $cart) {"
            + " cartUnassignResult { cart { entityId lineItems { totalQuantity } } } } }";
    private static final String CART = "query($cart: String!) { site { cart(entityId: $cart) { entityId } } }";

    private final CustomerStore store;
    private final SessionOpener opener;
    private final HostedPages hosted;

    SigningIn(CustomerStore store, SessionOpener opener, HostedPages hosted) {
        this.store = store;
        this.opener = opener;
        this.hosted = hosted;
    }

    /** The page with the form, which must know where the shopper is going. */
    Result page(Call call) {
        Optional<String> next = call.fields().word("next", NEXT);
        Optional<String> redirect = HostedPages.redirect(call.fields());
        Optional<String> jwt = call.fields().line("jwt", 4096);
        call.fields().close();
        Data.Members facts = Data.object()
                .with("isSignedIn", call.session().customer().isPresent())
                .with("next", next)
                .with("redirectTo", redirect)
                .with("jwt", jwt);
        return new Result(call.session(), Optional.empty(), new Result.Facts("sign-in", facts));
    }

    /** To be limited strictly: whoever tries passwords tries them here. Unknown addresses and wrong passwords get one answer, by one way. */
    Result signIn(Call call) {
        Fields fields = call.fields();
        String email = fields.email("email").orElseThrow(() -> fields.missing("email"));
        String password = fields.exact("password", 250).orElseThrow(() -> fields.missing("password"));
        Optional<String> next = fields.word("next", NEXT);
        Optional<String> redirect = HostedPages.redirect(fields);
        GuestWishes.listName(fields);
        fields.close();
        call.limits().admit(Limits.Rate.GUESS_ONE, "sign-in " + email.toLowerCase(Locale.ROOT));
        return signIn(call, email, password, next, redirect);
    }

    /** For whoever has just shown otherwise that they know the password, too. */
    Result signIn(Call call, String email, String password, Optional<String> next, Optional<String> redirect) {
        Data answer = login(call, email, password);
        Session session = opener.opened(call, answer);
        Optional<Long> count = SessionOpener.count(answer);
        return redirect.map(path -> new Result(session, count, hosted.synced(call, session, path)))
                .orElseGet(() -> new Result(session, count, signedIn(next.orElse("account"))));
    }

    /** To be limited strictly: it costs the store as much as signing in. */
    Result signOut(Call call) {
        Optional<String> redirect = HostedPages.redirect(call.fields());
        call.fields().close();
        Result out = call.session().customer().isPresent()
                ? signedOut(call)
                : new Result(call.session(), Optional.empty(), signedIn("sign-in"));
        return redirect.map(path -> new Result(out.session(), out.count(), hosted.synced(call, out.session(), path)))
                .orElse(out);
    }

    /** Where the store's checkout sends whoever wants to sign out. Nothing is done until they say so here. */
    Result signOutPage(Call call) {
        Optional<String> redirect = HostedPages.redirect(call.fields());
        call.fields().close();
        Data.Members facts = Data.object()
                .with("isSignedIn", call.session().customer().isPresent())
                .with("isLeaving", true)
                .with("redirectTo", redirect);
        return new Result(call.session(), Optional.empty(), new Result.Facts("sign-in", facts));
    }

    /** Out here in any case: somebody else may sit at this browser next. */
    private Result signedOut(Call call) {
        Session out = opener.closed(call.session()).with(CustomerStore.told("signed-out"));
        try {
            Data.Members variables = Data.object().with("cart", call.session().cart());
            Data cart = store.storefront()
                    .change(LOGOUT, variables, call.asker())
                    .at("logout", "cartUnassignResult", "cart");
            Session left = cart.at("entityId").text().map(out::withCart).orElse(out.withoutCart());
            return new Result(
                    left,
                    Optional.of(cart.at("lineItems", "totalQuantity").number().orElse(0)),
                    signedIn("sign-in"));
        } catch (StoreTrouble | StoreRefusal | CustomerEnded e) {
            return new Result(out.withoutCart(), Optional.of(0L), signedIn("sign-in"));
        }
    }

    private static Result.Facts signedIn(String view) {
        return new Result.Facts(view, Data.object().with("isSignedIn", !view.equals("sign-in")));
    }

    private Data login(Call call, String email, String password) {
        Optional<String> cart = SessionOpener.guestCart(call.session());
        Data.Members variables = Data.object().with("email", email).with("password", password);
        try {
            return store.storefront()
                    .change(LOGIN, variables.with("cart", cart), CustomerStore.guest(call))
                    .at("login");
        } catch (StoreRefusal e) {
            if (cart.isPresent() && !isThere(cart.get(), call)) {
                return loginWithoutCart(call, variables);
            }
            throw wrongPassword();
        }
    }

    /** A cart that is gone must not keep anybody out. */
    private Data loginWithoutCart(Call call, Data.Members variables) {
        try {
            return store.storefront()
                    .change(LOGIN, variables, CustomerStore.guest(call))
                    .at("login");
        } catch (StoreRefusal e) {
            throw wrongPassword();
        }
    }

    private boolean isThere(String cart, Call call) {
        return store.storefront()
                .ask(CART, Data.object().with("cart", cart), CustomerStore.guest(call))
                .at("site", "cart")
                .isThere();
    }

    private static Refusal wrongPassword() {
        return Refusal.of(Reason.WRONG_PASSWORD, "address and password do not fit");
    }
}
