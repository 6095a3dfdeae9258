package dev.bcsite.function.session;

import dev.bcsite.function.http.Cookies;
import dev.bcsite.function.http.Headers;
import dev.bcsite.function.http.Response;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Carries the session in a cookie, and how many things are in the cart in a second one that scripts may read.
 *
 * <p>Over HTTPS both have the prefix {@code __Host-}, so that no other host of the domain can plant one. A preview on this machine
 * has no HTTPS; there the names hold the port, as cookies do not know of ports.
 */
public final class SessionCookie {

    private static final String PURPOSE = "session";

    /** Browsers keep 4,096 bytes of a cookie, name and attributes included. */
    private static final int LONGEST = 3_800;

    private static final String FORMAT = "1";
    private static final String COUNT = "-count";

    /** A browser has one; more are somebody's attempt to have us open many. */
    private static final int MOST_TRIED = 4;

    private final Seal seal;
    private final InstantSource clock;
    private final String name;
    private final String attributes;

    public SessionCookie(URI site, SessionKeys keys, InstantSource clock) {
        this.seal = new Seal(keys);
        this.clock = clock;
        boolean isSecure = "https".equals(site.getScheme());
        this.name = isSecure ? "__Host-bcsite" : "bcsite-" + Math.max(site.getPort(), 80);
        this.attributes =
                "; Path=/; Max-Age=" + Session.LIFE.toSeconds() + "; SameSite=Lax" + (isSecure ? "; Secure" : "");
    }

    /**
     * What a browser brought.
     *
     * @param isGood whether it can stay in the browser as it is: it is sealed with the first key, and nothing of it has expired
     */
    public record Brought(Session session, boolean isGood) {}

    /** The session of this browser; absent for whoever brings none, an old one, or one that is not ours. */
    public Optional<Brought> read(Headers headers) {
        List<String> values = Cookies.named(name, headers);
        for (String value : values.subList(0, Math.min(values.size(), MOST_TRIED))) {
            Optional<Session> opened = seal.open(value, PURPOSE).flatMap(SessionCookie::read);
            if (opened.isPresent() && isAlive(opened.get())) {
                Session session = withoutExpired(opened.get());
                return Optional.of(new Brought(session, session == opened.get() && seal.isCurrent(value)));
            }
        }
        return Optional.empty();
    }

    /**
     * The answer with whatever cookies the browser does not have already. A session that is as it was is not sent again: an answer that comes
     * late would take back what another tab has done meanwhile.
     */
    public Response keep(
            Optional<Brought> brought, Session session, Optional<Long> count, Response response, Headers headers) {
        boolean isAsItWas = brought.isPresent()
                && brought.get().isGood()
                && brought.get().session().equals(session);
        if (!isAsItWas) {
            return write(session, count, response);
        }
        boolean isCounted = count.isEmpty()
                || Cookies.named(name + COUNT, headers)
                        .equals(List.of(count.get().toString()));
        return isCounted ? response : withCount(count.get(), response);
    }

    /** @param count how many things are in the cart, if this answer knows */
    public Response write(Session session, Optional<Long> count, Response response) {
        Response written = response.with("Set-Cookie", name + "=" + sealed(session) + attributes + "; HttpOnly");
        return count.isPresent() ? withCount(count.get(), written) : written;
    }

    private Response withCount(long things, Response response) {
        return response.with("Set-Cookie", name + COUNT + "=" + things + attributes);
    }

    /** What is only to be told gives way, before a browser throws the whole session away for being too long. */
    private String sealed(Session session) {
        boolean isNew = session.id().isEmpty();
        String sealed = seal.close(Json.write(asData(isNew ? session.named(freshId()) : session)), PURPOSE);
        return sealed.length() <= LONGEST || session.notices().isEmpty() ? sealed : sealed(session.withoutNotices());
    }

    private static String freshId() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Seal.fresh(16));
    }

    private boolean isAlive(Session session) {
        Instant now = clock.instant();
        return now.isBefore(session.since().plus(Session.LIFE))
                && !session.since().isAfter(now.plusSeconds(300));
    }

    private Session withoutExpired(Session session) {
        boolean isOver = session.customer()
                .filter(customer -> !clock.instant().isBefore(customer.until()))
                .isPresent();
        return isOver ? session.withoutCart().renewed(Optional.empty()) : session;
    }

    private static Data asData(Session session) {
        Data.Members data = Data.object()
                .with("v", FORMAT)
                .with("id", session.id())
                .with("since", session.since().getEpochSecond())
                .with("cart", session.cart())
                .with("coupon", session.coupon());
        if (session.customer().isPresent()) {
            Session.Customer customer = session.customer().get();
            data = data.with("customer", customer.id())
                    .with("token", customer.token())
                    .with("until", customer.until().getEpochSecond());
        }
        if (!session.wishes().isEmpty()) {
            data = data.with(
                    "wishes",
                    Data.list(
                            session.wishes().stream().map(SessionCookie::asData).toList()));
        }
        if (session.placed().isPresent()) {
            data = data.with("order", session.placed().get().order())
                    .with("orderCart", session.placed().get().cart())
                    .with("orderOf", session.placed().get().digest());
        }
        return session.notices().isEmpty() ? data : data.with("notices", Data.list(session.notices()));
    }

    private static Data asData(Session.Wished wish) {
        Data product = Data.of(wish.product());
        return Data.list(
                wish.variant().isEmpty()
                        ? List.of(product)
                        : List.of(product, Data.of(wish.variant().getAsLong())));
    }

    private static Session.Wished wished(Data wish) {
        List<Data> ids = wish.items();
        return new Session.Wished(
                ids.get(0).number().orElseThrow(), ids.size() > 1 ? ids.get(1).number() : OptionalLong.empty());
    }

    private static Optional<Session> read(byte[] plain) {
        Data data;
        try {
            data = Json.read(plain);
        } catch (IOException e) {
            return Optional.empty();
        }
        if (!data.at("v").text().equals(Optional.of(FORMAT))) {
            return Optional.empty();
        }
        List<Data.Members> notices = data.at("notices").items().stream()
                .filter(Data.Members.class::isInstance)
                .map(Data.Members.class::cast)
                .toList();
        return Optional.of(new Session(
                data.at("id").text().orElseThrow(),
                Instant.ofEpochSecond(data.at("since").number().orElseThrow()),
                data.at("cart").text(),
                data.at("token")
                        .text()
                        .map(token -> new Session.Customer(
                                data.at("customer").number().orElseThrow(),
                                token,
                                Instant.ofEpochSecond(data.at("until").number().orElseThrow()))),
                data.at("wishes").items().stream().map(SessionCookie::wished).toList(),
                notices,
                data.at("orderCart")
                        .text()
                        .map(cart -> new Session.Placed(
                                data.at("order").number().orElseThrow(),
                                cart,
                                data.at("orderOf").text().orElse(""))),
                data.at("coupon").text()));
    }
}
