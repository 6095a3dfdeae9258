package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.all;
import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.flag;
import static dev.bcsite.sandbox.page.Html.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Totals;

/** How the order is paid, and the button that places it. */
record PaymentForm(Visit visit, Totals totals, Form form) {

    Html html() {
        if (totals.outstanding().signum() <= 0) {
            return all(
                    known(), storeCredit(), tag("p", "Nothing is left to pay."), message(), Form.button("Place order"));
        }
        return all(
                known(),
                storeCredit(),
                tag(
                        "p",
                        at("class", "aside"),
                        "A test card: 4111 1111 1111 1111, any date to come, any three digits. "
                                + "4000 0000 0000 0002 is declined."),
                tag(
                        "div",
                        at("class", "card"),
                        form.text("number", "Card number", "text", "cc-number", true),
                        form.text("expiry", "Expires (MM/YY)", "text", "cc-exp", true),
                        form.without("security").text("security", "Security code", "text", "cc-csc", true),
                        form.text("name", "Name on the card", "text", "cc-name", true)),
                message(),
                Form.button("Place order · " + Prices.of(totals).of(totals.outstanding())));
    }

    /** Which cart, and in which state, this form is about. */
    private Html known() {
        return all(
                Form.hidden("cart", totals.cart().id()),
                Form.hidden("version", Long.toString(totals.cart().version())));
    }

    private Html message() {
        return tag(
                "p",
                at("class", "field"),
                tag("label", at("for", "message"), "Note to the shop", tag("span", " (optional)")),
                tag(
                        "textarea",
                        at("id", "message"),
                        at("name", "message"),
                        at("rows", "2"),
                        at("maxlength", "2000"),
                        totals.cart().customerMessage()));
    }

    private Html storeCredit() {
        boolean hasCredit = Customer.row(visit)
                .map((ObjectNode row) -> row.path("store_credit_amounts"))
                .filter(amounts ->
                        amounts.size() > 0 && amounts.get(0).path("amount").asDouble() > 0)
                .isPresent();
        return hasCredit
                ? tag(
                        "p",
                        at("class", "check"),
                        tag(
                                "input",
                                at("type", "checkbox"),
                                at("id", "credit"),
                                at("name", "credit"),
                                flag("checked", totals.cart().usesStoreCredit())),
                        tag("label", at("for", "credit"), "Use my store credit first"))
                : Html.NOTHING;
    }
}
