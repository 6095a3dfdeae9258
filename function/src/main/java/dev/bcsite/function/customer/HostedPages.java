package dev.bcsite.function.customer;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.store.StoreTrouble;
import dev.bcsite.function.store.StorefrontApi.Asker;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Sends shoppers to the store's own pages, where they find themselves signed in as they are here.
 *
 * <p>The addresses work once and for thirty seconds. They are made for a click, and written down nowhere.
 *
 * @see <a href="https://developer.bigcommerce.com/docs/start/authentication/customer-login">BigCommerce's documentation</a>
 */
final class HostedPages {

    /** By the names that requests have for them. Where a shopper may go is chosen from here, never from what a request says. */
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "account", "/account.php",
            "orders", "/account.php?action=order_status",
            "returns", "/account.php?action=view_returns",
            "messages", "/account.php?action=inbox",
            "payment-methods", "/account.php?action=payment_methods"));

    private static final String NEW_RETURN = "/account.php?action=new_return&order_id=";

    /** A path at the store. Two slashes, or a slash and a backslash, would be the start of another host. */
    private static final Pattern PATH =
            Pattern.compile("/(?!.*%(?:[01]|5[cC]|7[fF]))(?:[!-~&&[^/\\\\%]][!-~&&[^\\\\]]{0,299})?");

    private static final String SYNC = "mutation($path: String!, $cart: String) {"
            + " generateSessionSyncJwt(redirectTo: $path, cartId: $cart) { result { url } errors { __typename } } }";

    private final CustomerStore store;
    private final HostedStore hosted;
    private final InstantSource clock;

    HostedPages(CustomerStore store, HostedStore hosted, InstantSource clock) {
        this.store = store;
        this.hosted = hosted;
        this.clock = clock;
    }

    /** Where the store's checkout wants a shopper back after signing in or out. */
    static Optional<String> redirect(Fields fields) {
        return fields.like(PATH, "redirectTo");
    }

    /** To one of the store's pages for customers, or back to where its checkout sent them here from. */
    Result go(Call call) {
        Fields fields = call.fields();
        String page = fields.word("page", PAGES.keySet()).orElse("account");
        OptionalLong order = fields.id("order");
        Optional<String> redirect = redirect(fields);
        fields.close();
        CustomerStore.requireSignedIn(call);
        if (redirect.isPresent()) {
            return new Result(call.session(), Optional.empty(), synced(call, call.session(), redirect.get()));
        }
        String path = page.equals("returns") && order.isPresent() ? NEW_RETURN + order.getAsLong() : PAGES.get(page);
        if (hosted.account().isEmpty()) {
            return new Result(call.session(), Optional.empty(), synced(call, call.session(), path));
        }
        long customer = call.session().customer().orElseThrow().id();
        // The store would take our word for it; so first it has to confirm that this customer is still signed in.
        store.customer("query { customer { entityId } }", Data.object(), call);
        String token = loginToken(customer, Optional.of(path), UUID.randomUUID().toString());
        return new Result(call.session(), Optional.empty(), new Result.Away(hosted.loginAddress(token)));
    }

    /** A Customer Login token of this moment. */
    String loginToken(long customer, Optional<String> path, String id) {
        ApiAccount account = hosted.account().orElseThrow();
        Data.Members claims = Data.object()
                .with("iss", account.clientId())
                .with("iat", clock.instant().getEpochSecond())
                .with("jti", id)
                .with("operation", "customer_login")
                .with("store_hash", hosted.hash())
                .with("customer_id", customer)
                .with("channel_id", hosted.channel())
                .with("redirect_to", path);
        return new Jwt(account.clientSecret()).sign(claims);
    }

    /** To a page of the store, with the session and its cart, signed in or not. */
    Result.Away synced(Call call, Session session, String path) {
        Asker asker = new Asker(
                session.customer().map(Session.Customer::token),
                call.home().locale(),
                call.request().client(),
                call.deadline());
        Data.Members variables = Data.object().with("path", path);
        Optional<URI> address = url(variables.with("cart", session.cart()), asker)
                .or(() -> session.cart().isPresent() ? url(variables, asker) : Optional.empty());
        return new Result.Away(address.orElseThrow(
                () -> Refusal.of(Reason.UNAVAILABLE, "the store gives no address for its own pages")));
    }

    private Optional<URI> url(Data.Members variables, Asker asker) {
        Optional<String> url = store.storefront()
                .change(SYNC, variables, asker)
                .at("generateSessionSyncJwt", "result", "url")
                .text();
        return url.map(found -> hosted.hosts()
                .allowed(found)
                .orElseThrow(() -> new StoreTrouble(
                        StoreTrouble.Effect.NONE, "the store's pages are at a host that is not one of the store's")));
    }
}
