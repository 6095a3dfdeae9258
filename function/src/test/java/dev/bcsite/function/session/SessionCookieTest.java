package dev.bcsite.function.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.function.http.Headers;
import dev.bcsite.function.http.Response;
import dev.bcsite.function.json.Data;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** F3: the session and its cookie. */
class SessionCookieTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private final SecureRandom random = new SecureRandom();

    private SessionCookie cookie(String site, SessionKeys keys) {
        return new SessionCookie(URI.create(site), keys, random, InstantSource.fixed(NOW));
    }

    private static Headers sent(Response response) {
        String pair = response.header("Set-Cookie").orElseThrow().split(";")[0];
        return Headers.of(Map.of("Cookie", List.of(pair)));
    }

    @Test
    void theCookieIsBoundToTheHostAndHiddenFromScripts() {
        Response response = cookie("https://shop.example", SessionKeys.read(SessionKeys.make(random)))
                .write(Session.start(random, NOW), Optional.of(3L), Response.text(200, ""));

        String session = response.headers().get(1).getValue();
        assertTrue(session.startsWith("__Host-bcsite="), session);
        assertTrue(session.endsWith("; Path=/; Max-Age=2592000; SameSite=Lax; Secure; HttpOnly"), session);
        assertEquals(
                "__Host-bcsite-count=3; Path=/; Max-Age=2592000; SameSite=Lax; Secure",
                response.headers().get(2).getValue());
    }

    @Test
    void anOldKeyOpensUntilItIsTakenAway() {
        String old = SessionKeys.make(random);
        String next = SessionKeys.make(random);
        Session session = Session.start(random, NOW).withCart("a-cart");
        Response written = cookie("https://shop.example", SessionKeys.read(old))
                .write(session, Optional.empty(), Response.text(200, ""));

        assertEquals(
                session.id(),
                cookie("https://shop.example", SessionKeys.read(next + "," + old))
                        .read(sent(written))
                        .orElseThrow()
                        .id());
        assertEquals(
                Optional.empty(),
                cookie("https://shop.example", SessionKeys.read(next)).read(sent(written)));
    }

    @Test
    void noticesGiveWayBeforeTheCookieGetsTooLong() {
        SessionCookie cookie = cookie("https://shop.example", SessionKeys.read(SessionKeys.make(random)));
        Session session = Session.start(random, NOW).withCart("a-cart");
        for (int i = 0; i < 4; i++) {
            session = session.with(Data.object().with("name", "n".repeat(1000)));
        }

        Response written = cookie.write(session, Optional.empty(), Response.text(200, ""));

        assertTrue(written.header("Set-Cookie").orElseThrow().length() < 4096);
        assertEquals(
                Optional.of("a-cart"), cookie.read(sent(written)).orElseThrow().cart());
        assertEquals(List.of(), cookie.read(sent(written)).orElseThrow().notices());
    }
}
