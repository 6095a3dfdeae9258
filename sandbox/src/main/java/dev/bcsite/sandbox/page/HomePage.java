package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.tag;

import dev.bcsite.sandbox.http.Response;

/** What stands in for the store's own storefront, which a headless store does not have. */
final class HomePage {

    private HomePage() {}

    static Response answer(Visit visit) {
        return Shell.page(
                visit,
                200,
                "Sandbox store",
                tag(
                        "div",
                        at("class", "narrow"),
                        tag("h1", visit.storeName()),
                        tag(
                                "p",
                                "This store has no storefront of its own: that is what you build. It has a cart, a checkout and accounts."),
                        tag("p", tag("a", at("class", "main"), at("href", "/control"), "Look inside the store"))));
    }
}
