package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.all;
import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.tag;

import dev.bcsite.sandbox.http.Response;

/** The page where a checkout cannot begin: there is no cart, or the link to it was used before. */
final class EmptyCart {

    static final String REASON = "Cannot start checkout session with an empty cart";

    private EmptyCart() {}

    /** In a frame it tells whoever embeds it; 403, as BigCommerce says it. */
    static Response page(Visit visit) {
        return Shell.page(
                visit,
                visit.isEmbedded() ? 403 : 200,
                "Cart",
                all(
                        tag("h1", "Your cart is empty"),
                        tag("p", "The link to it may have been used before: each works once."),
                        tag(
                                "p",
                                tag(
                                        "a",
                                        at("class", "main"),
                                        at("href", visit.siteUrl()),
                                        at("target", "_top"),
                                        "Back to the shop")),
                        visit.isEmbedded()
                                ? tag("meta", at("name", "frame-error"), at("content", REASON))
                                : Html.NOTHING));
    }
}
