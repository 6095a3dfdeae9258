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
        return new SessionCookie(URI.create(site), keys, InstantSource.fixed(NOW));
    }

    private static Headers sent(Response response) {
        String pair = response.header("Set-Cookie").orElseThrow().split(";")[0];
        return Headers.of(Map.of("Cookie", List.of(pair)));
    }

    @Test
    void theCookieIsBoundToTheHostAndHiddenFromScripts() {
        Response response = cookie("https://shop.example", SessionKeys.read(SessionKeys.make(random)))
                .write(Session.start(NOW), Optional.of(3L), Response.text(200, ""));

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
        Session session = Session.start(NOW).withCart("a-cart").named("an-id");
        Response written = cookie("https://shop.example", SessionKeys.read(old))
                .write(session, Optional.empty(), Response.text(200, ""));

        assertEquals(
                session.id(),
                cookie("https://shop.example", SessionKeys.read(next + "," + old))
                        .read(sent(written))
                        .orElseThrow()
                        .session()
                        .id());
        assertEquals(
                Optional.empty(),
                cookie("https://shop.example", SessionKeys.read(next)).read(sent(written)));
    }

    @Test
    void noticesGiveWayBeforeTheCookieGetsTooLong() {
        SessionCookie cookie = cookie("https://shop.example", SessionKeys.read(SessionKeys.make(random)));
        Session session = Session.start(NOW).withCart("a-cart").named("an-id");
        for (int i = 0; i < 4; i++) {
            session = session.with(Data.object().with("name", "n".repeat(1000)));
        }

        Response written = cookie.write(session, Optional.empty(), Response.text(200, ""));

        assertTrue(written.header("Set-Cookie").orElseThrow().length() < 4096);
        assertEquals(
                Optional.of("a-cart"),
                cookie.read(sent(written)).orElseThrow().session().cart());
        assertEquals(
                List.of(), cookie.read(sent(written)).orElseThrow().session().notices());
    }

    @Test
    void aSessionThatIsAsItWasIsNotSentAgain() {
        SessionCookie cookie = cookie("https://shop.example", SessionKeys.read(SessionKeys.make(random)));
        Session session = Session.start(NOW).withCart("a-cart").named("an-id");
        Headers sent = sent(cookie.write(session, Optional.empty(), Response.text(200, "")));
        Response plain = Response.text(200, "");

        assertEquals(plain, cookie.keep(cookie.read(sent), session, Optional.empty(), plain, sent));
        assertEquals(
                List.of("Content-Type", "Set-Cookie", "Set-Cookie"),
                names(cookie.keep(cookie.read(sent), session.withoutCart(), Optional.of(0L), plain, sent)));
    }

    @Test
    void theCountIsSentWhenTheBrowserHasAnother() {
        SessionCookie cookie = cookie("https://shop.example", SessionKeys.read(SessionKeys.make(random)));
        Session session = Session.start(NOW).withCart("a-cart").named("an-id");
        String pair = cookie.write(session, Optional.empty(), Response.text(200, ""))
                .header("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
        Headers sent = Headers.of(Map.of("Cookie", List.of(pair + "; __Host-bcsite-count=3")));
        Response plain = Response.text(200, "");

        assertEquals(plain, cookie.keep(cookie.read(sent), session, Optional.of(3L), plain, sent));
        assertEquals(
                Optional.of("__Host-bcsite-count=2; Path=/; Max-Age=2592000; SameSite=Lax; Secure"),
                cookie.keep(cookie.read(sent), session, Optional.of(2L), plain, sent)
                        .header("Set-Cookie"));
    }

    @Test
    void whatIsSealedWithAnOldKeyIsSentAgainWithTheNewOne() {
        String old = SessionKeys.make(random);
        String next = SessionKeys.make(random);
        Session session = Session.start(NOW).withCart("a-cart").named("an-id");
        Headers sent = sent(cookie("https://shop.example", SessionKeys.read(old))
                .write(session, Optional.empty(), Response.text(200, "")));
        SessionCookie cookie = cookie("https://shop.example", SessionKeys.read(next + "," + old));

        String again = cookie.keep(cookie.read(sent), session, Optional.empty(), Response.text(200, ""), sent)
                .header("Set-Cookie")
                .orElseThrow();

        assertTrue(again.startsWith("__Host-bcsite=" + next.split(":")[0] + "."), again);
    }

    @Test
    void aSessionGetsItsNameWhenItIsSealedAndKeepsIt() {
        SessionCookie cookie = cookie("https://shop.example", SessionKeys.read(SessionKeys.make(random)));
        Headers sent =
                sent(cookie.write(Session.start(NOW).withCart("a-cart"), Optional.empty(), Response.text(200, "")));
        Session first = cookie.read(sent).orElseThrow().session();
        Headers again = sent(cookie.write(first.withCart("another"), Optional.empty(), Response.text(200, "")));

        assertEquals(22, first.id().length());
        assertEquals(first.id(), cookie.read(again).orElseThrow().session().id());
    }

    private static List<String> names(Response response) {
        return response.headers().stream().map(Map.Entry::getKey).toList();
    }
}
