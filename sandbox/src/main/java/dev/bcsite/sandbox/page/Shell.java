package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.all;
import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.tag;

import dev.bcsite.sandbox.http.Response;
import java.util.List;

/** What every page of the store has around its own part: head, the store's name, the frame's rules. */
final class Shell {

    static final String STYLE = "/store-pages/pages.css";
    static final String FRAME_SCRIPT = "/store-pages/frame.js";

    private Shell() {}

    /** @param content goes into the main part */
    static Response page(Visit visit, int status, String title, Html content) {
        AppScripts scripts = AppScripts.of(visit);
        Html head = all(
                tag("meta", at("charset", "utf-8")),
                tag("meta", at("name", "viewport"), at("content", "width=device-width, initial-scale=1")),
                tag("meta", at("name", "robots"), at("content", "noindex")),
                tag("title", (status == 422 ? "Error: " : "") + title + " · " + visit.storeName()),
                tag("link", at("rel", "icon"), at("href", "data:,")),
                tag("link", at("rel", "stylesheet"), at("href", STYLE)),
                visit.isEmbedded() ? frameScript(visit) : Html.NOTHING,
                scripts.in("head"));
        Html main = tag(
                "main",
                at("id", "checkout-app"),
                visit.isEmbedded() ? at("data-iframe-height", "") : List.of(),
                content);
        Html body = visit.isEmbedded()
                ? tag("body", at("class", "embedded"), main, scripts.in("footer"))
                : tag(
                        "body",
                        tag("a", at("class", "skip"), at("href", "#checkout-app"), "Skip to the content"),
                        header(visit),
                        main,
                        footer(),
                        scripts.in("footer"));
        return send(
                visit.withScriptsFrom(scripts.sources()),
                status,
                tag("html", at("lang", visit.language()), tag("head", head), body));
    }

    static Response send(Visit visit, int status, Html html) {
        String ancestors = visit.isEmbedded() ? visit.siteOrigin() : "'none'";
        return Response.of(status, "text/html; charset=utf-8", "<!doctype html>\n" + html.markup())
                .with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin")
                .with(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' http: https: data:; script-src 'self'"
                                + visit.scriptSources()
                                + "; connect-src *; base-uri 'none'; form-action 'self'; frame-ancestors " + ancestors);
    }

    private static Html frameScript(Visit visit) {
        return tag(
                "script",
                at("type", "module"),
                at("src", FRAME_SCRIPT),
                at("blocking", "render"),
                at("data-site", visit.siteOrigin()));
    }

    private static Html header(Visit visit) {
        Html account = visit.customerName()
                .map(name -> all(
                        tag("a", at("href", "/account.php"), name),
                        tag("a", at("href", new AuthLinks(visit).signOut().href()), "Sign out")))
                .orElseGet(
                        () -> tag("a", at("href", new AuthLinks(visit).signIn().href()), "Sign in"));
        return tag(
                "header",
                tag("a", at("class", "brand"), at("href", visit.siteUrl()), visit.storeName()),
                tag("nav", at("aria-label", "Store"), tag("a", at("href", "/cart.php"), "Cart"), account));
    }

    private static Html footer() {
        return tag("footer", tag("p", "This is a sandbox: nothing is sold, and no card is charged."));
    }
}
