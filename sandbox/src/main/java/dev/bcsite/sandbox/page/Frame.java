package dev.bcsite.sandbox.page;

import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.identity.Session;
import dev.bcsite.sandbox.identity.Sessions;
import dev.bcsite.sandbox.table.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the Checkout SDK asks of a store besides the page in the frame. */
final class Frame {

    private Frame() {}

    /** Sets the session's cookie in the window itself, because browsers may refuse it in a frame, and goes back. */
    static Response allowCookie(Visit visit) {
        String target = visit.request().query().get("returnUrl").orElse("");
        if (!isSite(visit, target)) {
            return Response.of(400, "text/plain; charset=utf-8", "returnUrl is not on a site of this store.\n");
        }
        Session session = visit.state()
                .commits()
                .together(() -> new Sessions(visit.state()).of(visit.request(), visit.channel()));
        return Sessions.remember(Answers.found(target), session);
    }

    private static boolean isSite(Visit visit, String target) {
        try {
            String origin = Visit.origin(target);
            return visit.state().sites().stream()
                    .anyMatch(site -> Visit.origin(site.path("url").asText()).equals(origin));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * A login token that a page of a site sent: the answer says where to go rather than going there.
     *
     * @param landed what a browser would get that followed the link
     */
    static Response loginAnswer(Visit visit, Response landed) {
        String location = landed.headers().getOrDefault("Location", "/");
        String error = location.startsWith("/login.php?error=")
                ? URLDecoder.decode(location.substring("/login.php?error=".length()), StandardCharsets.UTF_8)
                : "";
        Response answer = error.isEmpty()
                ? json(
                        200,
                        "redirectUrl",
                        location.startsWith("/") ? visit.address().origin() + location : location)
                : json(403, "title", error);
        Response allowed = allowed(visit, answer);
        String cookie = landed.headers().get("Set-Cookie");
        return cookie == null ? allowed : allowed.with("Set-Cookie", cookie);
    }

    /** Browsers ask first when the site has a cookie whose value the library passes on as a header. */
    static Response preflight(Visit visit) {
        return allowed(
                visit,
                Response.empty(204)
                        .with("Access-Control-Allow-Methods", "POST")
                        .with("Access-Control-Allow-Headers", "X-XSRF-TOKEN, Content-Type"));
    }

    /** Only sites of the store may read the answer. */
    private static Response allowed(Visit visit, Response answer) {
        Optional<String> origin = visit.request().header("origin").filter(one -> isSite(visit, one));
        return origin.isEmpty()
                ? answer
                : answer.with("Access-Control-Allow-Origin", origin.get())
                        .with("Access-Control-Allow-Credentials", "true")
                        .with("Vary", "Origin");
    }

    private static Response json(int status, String field, String value) {
        return Response.of(status, "application/json", Json.bytes(Json.object().put(field, value)))
                .with("Cache-Control", "no-store");
    }
}
