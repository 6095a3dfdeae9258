package dev.bcsite.function.session;

import dev.bcsite.function.http.Cookies;
import dev.bcsite.function.http.Headers;
import dev.bcsite.function.http.Response;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.json.Json;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
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

    private final Seal seal;
    private final SecureRandom random;
    private final InstantSource clock;
    private final String name;
    private final String attributes;

    public SessionCookie(URI site, SessionKeys keys, SecureRandom random, InstantSource clock) {
        this.seal = new Seal(keys, random);
        this.random = random;
        this.clock = clock;
        boolean isSecure = "https".equals(site.getScheme());
        this.name = isSecure ? "__Host-bcsite" : "bcsite-" + Math.max(site.getPort(), 80);
        this.attributes =
                "; Path=/; Max-Age=" + Session.LIFE.toSeconds() + "; SameSite=Lax" + (isSecure ? "; Secure" : "");
    }

    /** The session of this browser; absent for whoever brings none, an old one, or one that is not ours. */
    public Optional<Session> read(Headers headers) {
        return Cookies.named(name, headers).stream()
                .limit(4)
                .flatMap(value -> opened(value).stream())
                .findFirst();
    }

    /** @param count how many things are in the cart, if this answer knows */
    public Response write(Session session, Optional<Long> count, Response response) {
        Response written = response.with("Set-Cookie", name + "=" + sealed(session) + attributes + "; HttpOnly");
        return count.map(things -> written.with("Set-Cookie", name + "-count=" + things + attributes))
                .orElse(written);
    }

    /** What is only to be told gives way, before a browser throws the whole session away for being too long. */
    private String sealed(Session session) {
        String sealed = seal.close(Json.write(asData(session)), PURPOSE);
        return sealed.length() <= LONGEST || session.notices().isEmpty() ? sealed : sealed(session.withoutNotices());
    }

    /** For a browser that brings none. */
    public Session start() {
        return Session.start(random, clock.instant());
    }

    public Session renewed(Session session, Optional<Session.Customer> customer) {
        return session.renewed(customer, random);
    }

    private Optional<Session> opened(String value) {
        return seal.open(value, PURPOSE)
                .flatMap(SessionCookie::read)
                .filter(this::isAlive)
                .map(this::withoutExpired);
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
        return isOver ? session.withoutCart().renewed(Optional.empty(), random) : session;
    }

    private static Data asData(Session session) {
        Data.Members data = Data.object()
                .with("v", FORMAT)
                .with("id", session.id())
                .with("since", session.since().getEpochSecond())
                .with("cart", session.cart());
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
                                data.at("orderOf").text().orElse("")))));
    }
}
