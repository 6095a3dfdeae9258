package dev.bcsite.function;

import dev.bcsite.function.call.Home;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.http.Request;
import dev.bcsite.function.http.Response;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.session.SessionCookie;
import dev.bcsite.function.view.PageView;
import dev.bcsite.function.view.Views;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns what came of a call into an answer: JSON for scripts, pages and redirects for forms.
 *
 * <p>A form that was sent gets 303, so that neither reloading nor the back button sends it again. What is to be told travels in the session to the
 * page that is shown next, and is told there once.
 */
record Answering(Views views, SessionCookie cookie) {

    /** @param brought what the browser has already */
    Response answer(Request request, Home home, Result result, Optional<SessionCookie.Brought> brought) {
        Session session = result.session();
        if (result.shown() instanceof Result.Away away) {
            String address = away.address().toASCIIString();
            Response response = request.wantsPage()
                    ? Response.seeOther(address)
                    : Response.json(200, Data.object().with("goTo", address));
            // An address may hold a token that works once, which no other page needs to see.
            response = response.with("Referrer-Policy", "no-referrer");
            return finished(cookie.write(session, result.count(), response), request);
        }
        if (result.shown() instanceof Result.Open open) {
            return Response.json(200, open.facts())
                    .with("Cache-Control", "public, max-age=" + open.seconds())
                    .with("X-Content-Type-Options", "nosniff")
                    .with("X-Robots-Tag", "noindex");
        }
        Result.Facts facts = (Result.Facts) result.shown();
        if (request.wantsPage() && !request.isReading()) {
            Response response = Response.seeOther(address(facts.view(), facts.query(), home));
            return finished(cookie.write(session, result.count(), response), request);
        }
        Data.Members shown = facts.facts().with("notices", Data.list(session.notices()));
        Response response = request.wantsPage() ? page(home, facts.view(), shown) : Response.json(200, shown);
        return finished(kept(brought, session.withoutNotices(), result.count(), response, request), request);
    }

    /**
     * The session is left as it was, but for what the next page is to tell.
     *
     * @param view the page that tells it
     */
    Response refuse(Request request, Home home, String view, Session session, Refusal refusal) {
        int status = refusal.reason().status();
        boolean isForm = request.wantsPage() && !request.isReading();
        if (refusal.reason() == Reason.SIGN_IN) {
            return askToSignIn(request, home, view, session, refusal);
        }
        if (isForm && (status == 409 || status == 503 || status == 429)) {
            Response response = Response.seeOther(address(view, "", home));
            return finished(cookie.write(session.with(refusal.asData()), Optional.empty(), response), request);
        }
        Response response = request.wantsPage()
                ? Response.page(status, PlainPage.of(refusal, home))
                : Response.json(status, Data.object().with("problem", refusal.asData()));
        if (refusal.reason() == Reason.WRONG_METHOD) {
            response =
                    response.with("Allow", refusal.asData().at("allow").text().orElse(""));
        }
        boolean isForLater = status == 503 || status == 429;
        return finished(isForLater ? response.with("Retry-After", "1") : response, request);
    }

    /** From where the shopper gets back to the page that only those see who are signed in. */
    private Response askToSignIn(Request request, Home home, String view, Session session, Refusal refusal) {
        if (request.wantsPage()) {
            Response response = Response.seeOther(address("sign-in", "next=" + view, home));
            return finished(cookie.write(session.with(refusal.asData()), Optional.empty(), response), request);
        }
        Data.Members problem = refusal.asData().with("goTo", home.at("sign-in/?next=" + view));
        return finished(Response.json(refusal.reason().status(), Data.object().with("problem", problem)), request);
    }

    /** A browser that has nothing to be kept gets no cookie, unless it has an old one to be replaced. */
    private Response kept(
            Optional<SessionCookie.Brought> brought,
            Session session,
            Optional<Long> count,
            Response response,
            Request request) {
        boolean hasCookie = request.headers().has("cookie");
        return session.isEmpty() && !hasCookie
                ? response
                : cookie.keep(brought, session, count, response, request.headers());
    }

    private Response page(Home home, String view, Data.Members facts) {
        Optional<PageView> page = views.page(home.at(view + "/"));
        return page.map(found -> Response.page(200, found.with(facts)))
                .orElseGet(() -> Response.page(
                        503,
                        PlainPage.of(
                                Refusal.of(Reason.UNAVAILABLE, "the storefront's page cannot be read now"), home)));
    }

    private static String address(String view, String query, Home home) {
        String inHome = home.path().equals("/") ? "" : "home=" + URLEncoder.encode(home.path(), StandardCharsets.UTF_8);
        String all = Stream.of(inHome, query).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return "/api/" + view + (all.isEmpty() ? "" : "?" + all);
    }

    private static Response finished(Response response, Request request) {
        Response all = response.with("Cache-Control", "no-store")
                .with("Vary", "Accept, Cookie, Origin")
                .with("X-Content-Type-Options", "nosniff")
                .with("X-Robots-Tag", "noindex");
        if (response.header("Referrer-Policy").isEmpty()) {
            all = all.with("Referrer-Policy", "strict-origin-when-cross-origin");
        }
        return request.method().equals("HEAD") ? new Response(all.status(), all.headers(), new byte[0]) : all;
    }
}
