package dev.bcsite.sandbox.identity;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The sessions of browsers, found by the cookie {@code SHOP_SESSION_TOKEN}. They are rows, so they outlive a restart.
 *
 * <p>A session is a value: what changes it gives the new one, and it is stored then.
 */
public final class Sessions {

    public static final String COOKIE = "SHOP_SESSION_TOKEN";

    private final StoreState state;

    public Sessions(StoreState state) {
        this.state = state;
    }

    /** The session of the browser that asks, when it has one. */
    public Optional<Session> find(Request request) {
        return cookie(request)
                .flatMap(token -> table().keyOf(token))
                .flatMap(table()::row)
                .map(Session::of);
    }

    /** The session of the browser that asks, else a new one on this channel. */
    public Session of(Request request, long channel) {
        return find(request).orElseGet(() -> open(channel));
    }

    public Session open(long channel) {
        Session guest = new Session("", channel, OptionalLong.empty(), Optional.empty());
        return state.commits().together(() -> {
            long key = table().add(guest.row());
            return table().row(key).map(Session::of).orElseThrow();
        });
    }

    /** Stores the session as it is now, and gives it back. */
    public Session keep(Session session) {
        table().keyOf(session.token()).ifPresent(key -> table().put(key, session.row()));
        return session;
    }

    /**
     * The customer is signed in from now on. A cart that is another customer's stays behind.
     *
     * @param restoresCart whether a session without cart gets the last one that the customer left on this channel
     */
    public Session signIn(Session session, long customer, boolean restoresCart) {
        boolean isOthers = session.customer().orElse(customer) != customer;
        Optional<String> own = isOthers ? Optional.empty() : session.cart();
        Optional<String> cart = own.isEmpty() && restoresCart ? cartOf(customer, session.channel()) : own;
        return keep(session.withCustomer(OptionalLong.of(customer)).withCart(cart));
    }

    /** A guest again, without a cart; the customer's tokens end as well. */
    public Session signOut(Session session) {
        session.customer().ifPresent(customer -> new CustomerTokens(state).end(customer));
        return keep(session.withCustomer(OptionalLong.empty()).withCart(Optional.empty()));
    }

    /** The answer, telling the browser which session it has. */
    public static Response remember(Response response, Session session) {
        return response.with("Set-Cookie", COOKIE + "=" + session.token() + "; Path=/; HttpOnly; SameSite=Lax");
    }

    private Optional<String> cartOf(long customer, long channel) {
        return state.table(Kind.CARTS).copiesHaving("customer_id", customer).stream()
                .filter(cart -> cart.path("channel_id").asLong() == channel)
                .map(cart -> cart.path("id").asText())
                .reduce((earlier, later) -> later);
    }

    private Table table() {
        return state.table(Kind.SESSIONS);
    }

    private static Optional<String> cookie(Request request) {
        return request.headers().getOrDefault("cookie", List.of()).stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(COOKIE + "="))
                .map(pair -> pair.substring(COOKIE.length() + 1))
                .findFirst();
    }
}
