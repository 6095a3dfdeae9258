package dev.bcsite.function.customer;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.store.StoreRefusal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Takes in shoppers who are signed in at the store's own pages. They bring a token, which is never enough: it must come in a form of
 * ours, or a stranger's link could sign somebody in as the stranger.
 */
final class Arrivals {

    private static final Pattern TOKEN =
            Pattern.compile("[A-Za-z0-9_-]{1,400}\\.[A-Za-z0-9_-]{1,3000}\\.[A-Za-z0-9_-]{1,700}");
    private static final String VALIDATE = "mutation($jwt: String!) { validateSessionSyncJwt(jwt: $jwt) {"
            + " content { redirectTo " + SessionOpener.ASKED + " } errors { __typename } } }";
    private static final String LOGIN = "mutation($jwt: String!, $cart: String) {"
            + " loginWithCustomerLoginJwt(jwt: $jwt, guestCartEntityId: $cart) { " + SessionOpener.ASKED + " } }";
    /** One of our own pages, as an address without a host. */
    private static final Pattern OWN = Pattern.compile("/(?:[A-Za-z0-9%._~-][A-Za-z0-9%._~/?&=-]{0,299})?");

    private final CustomerStore store;
    private final SessionOpener opener;
    private final HostedPages hosted;
    private final Optional<CurrentCustomer> current;

    Arrivals(CustomerStore store, SessionOpener opener, HostedPages hosted, HostedStore place, InstantSource clock) {
        this.store = store;
        this.opener = opener;
        this.hosted = hosted;
        this.current = place.account().map(account -> new CurrentCustomer(account, place.hash(), clock));
    }

    /** To be limited strictly: after three bad tokens the store listens to nobody at the same address for some minutes. */
    Result arrive(Call call) {
        Fields fields = call.fields();
        Optional<String> sync = token(fields, "sync");
        Optional<String> page = token(fields, "current");
        GuestWishes.listName(fields);
        fields.close();
        if (sync.isPresent() == page.isPresent()) {
            throw fields.missing("sync");
        }
        return sync.isPresent() ? synced(call, sync.get()) : current(call, page.get());
    }

    private static Optional<String> token(Fields fields, String name) {
        Optional<String> token = fields.exact(name, 4096);
        if (token.isPresent() && !TOKEN.matcher(token.get()).matches()) {
            throw fields.wrong(name, "must be a token");
        }
        return token;
    }

    private Result synced(Call call, String token) {
        Data content = store.storefront()
                .change(VALIDATE, Data.object().with("jwt", token), CustomerStore.guest(call))
                .at("validateSessionSyncJwt", "content");
        if (!content.isThere()) {
            throw refused();
        }
        return new Result(session(call, content), SessionOpener.count(content), next(content));
    }

    /** Somebody who is signed in there is here, too; a guest there keeps what is here, but for the cart. */
    private Session session(Call call, Data content) {
        if (content.at("customerAccessToken", "value").text().isPresent()) {
            return opener.opened(call, content);
        }
        Session session = call.session().customer().isPresent() ? opener.closed(call.session()) : call.session();
        return content.at("cart", "entityId").text().map(session::withCart).orElse(session);
    }

    private static Result.Shown next(Data content) {
        return content.at("redirectTo")
                .text()
                .filter(path -> OWN.matcher(path).matches() && !path.startsWith("/api/"))
                .<Result.Shown>map(path -> new Result.Away(URI.create(path)))
                .orElseGet(() -> new Result.Facts("cart", Data.object()));
    }

    private Result current(Call call, String token) {
        OptionalLong customer = current.map(known -> known.customer(token)).orElse(OptionalLong.empty());
        if (customer.isEmpty()) {
            throw refused();
        }
        Data.Members variables = Data.object()
                .with("jwt", hosted.loginToken(customer.getAsLong(), Optional.empty(), idOf(token)))
                .with("cart", SessionOpener.guestCart(call.session()));
        try {
            Data answer = store.storefront()
                    .change(LOGIN, variables, CustomerStore.guest(call))
                    .at("loginWithCustomerLoginJwt");
            return new Result(
                    opener.opened(call, answer),
                    SessionOpener.count(answer),
                    new Result.Facts("account", Data.object().with("isSignedIn", true)));
        } catch (StoreRefusal e) {
            throw refused();
        }
    }

    /** Made of the token, so that the store takes what we sign for it once only, too. */
    private static String idOf(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Refusal refused() {
        return Refusal.of(Reason.SIGN_IN, "the token is not good, or not any more");
    }
}
