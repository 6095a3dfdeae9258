package dev.bcsite.sandbox.graph;

import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.identity.Session;
import dev.bcsite.sandbox.identity.Sessions;
import dev.bcsite.sandbox.state.StoreState;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a browser keeps from request to request: its session, known by a cookie.
 *
 * <p>A server keeps nothing: it has to name the cart each time, and to bring a token of the customer.
 */
final class Browser {

    private final Sessions sessions;
    private final Optional<Request> request;
    private final long channel;
    private Optional<Session> changed = Optional.empty();

    /** @param request absent when it comes from a server */
    Browser(StoreState state, Optional<Request> request, long channel) {
        this.sessions = new Sessions(state);
        this.request = request;
        this.channel = channel;
    }

    /** The cart of the session. */
    Optional<String> cart() {
        return session().flatMap(Session::cart);
    }

    private Optional<Session> session() {
        return changed.or(() -> request.flatMap(sessions::find).filter(session -> session.channel() == channel));
    }

    void keepCart(Optional<String> cart) {
        change(session -> sessions.keep(session.withCart(cart)));
    }

    void signIn(long customer) {
        change(session -> sessions.signIn(session, customer, true));
    }

    void signOut() {
        if (session().isPresent()) {
            change(sessions::signOut);
        }
    }

    private void change(UnaryOperator<Session> change) {
        if (request.isPresent()) {
            changed = Optional.of(change.apply(session().orElseGet(() -> sessions.open(channel))));
        }
    }

    /** The answer, with the cookie of a session that is new or has changed. */
    Response remembers(Response response) {
        return changed.map(session -> Sessions.remember(response, session)).orElse(response);
    }
}
