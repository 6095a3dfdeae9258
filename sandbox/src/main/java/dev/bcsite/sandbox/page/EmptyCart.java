package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.tag;

import dev.bcsite.sandbox.http.Response;
import java.util.Optional;

/** The page where a checkout cannot begin: there is no cart, or the link to it was used before. */
final class EmptyCart {

    static final String REASON = "Cannot start checkout session with an empty cart";

    private EmptyCart() {}

    /** Whoever just ordered with this browser, and went back, is led to the order. @param problem why it is empty */
    static Response page(Visit visit, Optional<String> problem) {
        if (visit.request().query().get("signedOut").isPresent()) {
            return page(visit, 200, "You are signed out", tag("p", "Your cart waits until you sign in again."));
        }
        Optional<Receipts.Receipt> receipt = new Receipts(visit).latest();
        if (problem.isEmpty() && receipt.isPresent()) {
            return page(
                    visit,
                    visit.isEmbedded() ? 403 : 200,
                    "Your order is placed",
                    tag(
                            "p",
                            "It has the number " + receipt.get().order() + ". ",
                            tag("a", at("href", receipt.get().path(visit)), "Look at the order")));
        }
        Html said = problem.map(text -> tag("p", at("class", "alert"), at("role", "alert"), text))
                .orElse(Html.NOTHING);
        int status = problem.isPresent() ? 422 : visit.isEmbedded() ? 403 : 200;
        return page(visit, status, "Your cart is empty", said);
    }

    static Response usedLink(Visit visit) {
        return page(
                visit,
                visit.isEmbedded() ? 403 : 200,
                "This link does not work any more",
                tag("p", "A link to a cart works once, and for thirty days. Go back to the shop for a new one."));
    }

    /** In a frame it tells whoever embeds it; 403, as BigCommerce says it. */
    private static Response page(Visit visit, int status, String title, Html content) {
        return Shell.page(
                visit,
                status,
                title,
                tag(
                        "div",
                        at("class", "narrow"),
                        status == 403 ? tag("meta", at("name", "frame-error"), at("content", REASON)) : Html.NOTHING,
                        tag("h1", title),
                        content,
                        tag(
                                "p",
                                tag(
                                        "a",
                                        at("class", "main"),
                                        at("href", visit.siteUrl()),
                                        at("target", "_top"),
                                        "Back to the shop"))));
    }
}
