package dev.bcsite.sandbox.graph;

import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.identity.ClientIp;
import dev.bcsite.sandbox.identity.CustomerTokens;
import dev.bcsite.sandbox.identity.Customers;
import dev.bcsite.sandbox.identity.Session;
import dev.bcsite.sandbox.identity.Sessions;
import dev.bcsite.sandbox.identity.StorefrontToken;
import dev.bcsite.sandbox.identity.StorefrontTokens;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Lets in whoever has the right token for the right place, and finds out who that is.
 *
 * <p>Who sends an {@code Origin} is a browser, as browsers always do on such requests and servers have no reason to.
 */
final class Door {

    /** Storefront tokens made after this moment open the door to browsers only. */
    static final Instant LAST_FOR_SERVERS = Instant.parse("2026-06-30T23:59:59Z");

    /** From this moment on no storefront token opens the door to servers. */
    static final Instant END_FOR_SERVERS = Instant.parse("2027-04-01T00:00:00Z");

    private final StoreState state;
    private final StorefrontTokens tokens;

    Door(StoreState state, StorefrontTokens tokens) {
        this.state = state;
        this.tokens = tokens;
    }

    /** @throws Refusal with 401 and BigCommerce's words, or 404 when the channel has no site yet */
    Caller caller(Request request, long channel) {
        boolean hasSite = state.table(Kind.SITES).having("channel_id", Long.toString(channel)).length > 0;
        if (!hasSite) {
            throw Refusal.of(404, "There is no storefront here");
        }
        StorefrontToken token = token(request);
        if (!token.channels().contains(channel)) {
            throw refused("JWT channel id doesn't match channel id of the URL");
        }
        Optional<String> origin = request.header("origin");
        origin.ifPresentOrElse(one -> requireBrowser(token, one), () -> requireServer(token));
        return new Caller(token, customer(request, token, channel), origin, ClientIp.of(request));
    }

    private StorefrontToken token(Request request) {
        String header = request.header("authorization").orElse("");
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw refused("Authorization header with a bearer token is missing");
        }
        StorefrontTokens.Check check = tokens.check(header.substring(7).strip());
        if (check instanceof StorefrontTokens.Check.Good good) {
            return good.token();
        }
        throw refused(((StorefrontTokens.Check.Refused) check).message());
    }

    private static void requireBrowser(StorefrontToken token, String origin) {
        if (token.kind() != StorefrontToken.Kind.STOREFRONT) {
            throw refused("This token cannot be used from a web browser");
        }
        if (!token.origins().contains(origin)) {
            throw refused("The origin " + origin + " is not allowed for this token");
        }
    }

    private void requireServer(StorefrontToken token) {
        boolean isOld = !token.issued().isAfter(LAST_FOR_SERVERS)
                && state.clock().instant().isBefore(END_FOR_SERVERS);
        if (token.kind() == StorefrontToken.Kind.STOREFRONT && !isOld) {
            throw refused("Storefront tokens cannot be used for server-to-server requests; use a private token");
        }
    }

    private OptionalLong customer(Request request, StorefrontToken token, long channel) {
        if (request.header("origin").isPresent()) {
            return new Sessions(state)
                    .find(request)
                    .filter(session -> session.channel() == channel)
                    .map(Session::customer)
                    .orElseGet(OptionalLong::empty);
        }
        return token.kind() == StorefrontToken.Kind.IMPERSONATION
                ? impersonated(request)
                : request.header("x-bc-customer-access-token")
                        .map(value -> bearer(request, value, channel))
                        .orElseGet(OptionalLong::empty);
    }

    private OptionalLong impersonated(Request request) {
        return request.header("x-bc-customer-id")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(id -> OptionalLong.of(known(Long.parseLong(id))))
                .orElseGet(OptionalLong::empty);
    }

    /** Whoever bears a token that is not good any more is a guest, unless they want to be told. */
    private OptionalLong bearer(Request request, String value, long channel) {
        Customers customers = new Customers(state);
        OptionalLong customer = new CustomerTokens(state).customer(value);
        boolean isGood = customer.isPresent()
                && customers
                        .get(customer.getAsLong())
                        .filter(row -> customers.mayUse(row, channel))
                        .isPresent();
        boolean wantsToKnow = request.header("x-bc-error-on-invalid-customer-access-token")
                .filter(text -> text.equalsIgnoreCase("true"))
                .isPresent();
        if (!isGood && wantsToKnow) {
            throw refused("Invalid customer access token");
        }
        return isGood ? customer : OptionalLong.empty();
    }

    private long known(long customer) {
        if (state.table(Kind.CUSTOMERS).row(customer).isEmpty()) {
            throw refused("Customer " + customer + " does not exist");
        }
        return customer;
    }

    private static Refusal refused(String message) {
        return Refusal.of(401, message);
    }
}
