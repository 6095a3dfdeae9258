package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.all;
import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.flag;
import static dev.bcsite.sandbox.page.Html.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.ShippingOption;
import dev.bcsite.sandbox.commerce.Totals;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The checkout on one page: steps that are done as what was said, the open one as a form, later ones by name.
 *
 * @param open the step whose form is shown
 * @param form what was typed into it, when it was refused
 * @param problem what is wrong with the whole
 */
record CheckoutPage(Visit visit, Totals totals, Step open, Optional<Form> form, Form codes, Optional<String> problem) {

    static CheckoutPage of(Visit visit, Totals totals, Step open) {
        return new CheckoutPage(visit, totals, open, Optional.empty(), Form.empty(), Optional.empty());
    }

    Html html() {
        List<Html> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            if (step.concerns(totals)) {
                steps.add(step(step));
            }
        }
        return tag(
                "div",
                at("class", "checkout"),
                tag("h1", "Checkout"),
                tag(
                        "div",
                        at("class", "columns"),
                        tag("ol", at("class", "steps"), steps),
                        new Summary(visit, totals, codes).html()));
    }

    private Html step(Step step) {
        boolean isOpen = step == open;
        boolean isDone = step.isDone(totals) && !isOpen;
        Html edit = tag(
                "a",
                at("href", visit.checkoutPath() + "?step=" + step.path() + "#open"),
                at("aria-label", "Edit " + step.title().toLowerCase(Locale.ROOT)),
                "Edit");
        return tag(
                "li",
                at("class", isOpen ? "open" : isDone ? "done" : "later"),
                isOpen ? List.of(at("aria-current", "step"), at("id", "open")) : List.of(),
                tag("h2", step.title()),
                isDone ? all(tag("div", at("class", "said"), said(step)), edit) : Html.NOTHING,
                isOpen ? problem.map(text -> tag("p", at("class", "alert"), at("role", "alert"), text)) : Html.NOTHING,
                isOpen ? form(step) : Html.NOTHING);
    }

    private Html said(Step step) {
        Cart cart = totals.cart();
        return switch (step) {
            case CUSTOMER ->
                tag("p", totals.email().orElse(""), visit.customer().isPresent() ? signOut() : Html.NOTHING);
            case SHIPPING ->
                AddressForm.shown(totals.consignments().get(0).consignment().address());
            case DELIVERY ->
                tag(
                        "p",
                        totals.consignments().stream()
                                .flatMap(one -> one.selected().stream())
                                .map(option -> option.description() + ", "
                                        + Prices.of(totals).of(option.cost()))
                                .findFirst()
                                .orElse(""));
            default -> AddressForm.shown(cart.billingAddress().orElseGet(Json::object));
        };
    }

    private Html signOut() {
        AuthLinks.Link link = new AuthLinks(visit).signOut();
        return all(
                " ",
                tag("a", at("href", link.href()), link.isElsewhere() ? at("target", "_top") : List.of(), "Sign out"));
    }

    private Html form(Step step) {
        List<Object> parts = new ArrayList<>();
        switch (step) {
            case CUSTOMER -> parts.add(customer());
            case SHIPPING -> {
                parts.add(AddressForm.fields(form.orElseGet(this::shippingAddress), "shipping"));
                parts.add(Form.button("Continue to delivery"));
            }
            case DELIVERY -> parts.add(delivery());
            case BILLING -> parts.add(billing());
            default -> parts.add(new PaymentForm(visit, totals, form.orElseGet(Form::empty)).html());
        }
        return tag(
                "form", at("method", "post"), at("action", visit.checkoutPath() + "/" + step.path() + "#open"), parts);
    }

    private Html customer() {
        Form filled =
                form.orElseGet(() -> Form.of(Map.of("email", totals.email().orElse(""))));
        AuthLinks.Link link = new AuthLinks(visit).signIn();
        Html signIn = tag(
                "p",
                at("class", "aside"),
                "Already have an account? ",
                tag("a", at("href", link.href()), link.isElsewhere() ? at("target", "_top") : List.of(), "Sign in"));
        return all(
                visit.customer().isEmpty() ? signIn : Html.NOTHING,
                filled.text("email", "E-mail address", "email", "email", true),
                filled.check("newsletter", "Tell me about new things from the shop", false),
                Form.button("Continue"));
    }

    private Form shippingAddress() {
        ObjectNode address = totals.consignments().stream()
                .map(one -> one.consignment().address())
                .findFirst()
                .or(() -> totals.cart().billingAddress().filter(one -> one.hasNonNull("address1")))
                .orElseGet(() -> Customer.address(visit));
        return AddressForm.of(address, country());
    }

    /** Where the store is, as a first guess. */
    private String country() {
        return visit.state()
                .documents()
                .get("store")
                .map(store -> store.path("country_code").asText(""))
                .orElse("");
    }

    private Html delivery() {
        List<Html> choices = new ArrayList<>();
        for (Totals.ConsignmentTotal consignment : totals.consignments()) {
            for (ShippingOption option : consignment.options()) {
                choices.add(choice(consignment, option, choices.isEmpty()));
            }
        }
        if (choices.isEmpty()) {
            return tag("p", at("class", "alert"), "Nothing can be sent to this address. Please choose another one.");
        }
        return all(
                tag("fieldset", at("class", "choices"), tag("legend", "How shall we send it?"), choices),
                Form.button("Continue"));
    }

    private Html choice(Totals.ConsignmentTotal consignment, ShippingOption option, boolean isFirst) {
        boolean isChosen =
                consignment.selected().map(one -> one.id().equals(option.id())).orElse(isFirst);
        String id = "option-" + option.id();
        return tag(
                "p",
                tag(
                        "input",
                        at("type", "radio"),
                        at("name", "option"),
                        at("id", id),
                        at("value", option.id()),
                        flag("checked", isChosen)),
                tag(
                        "label",
                        at("for", id),
                        tag(
                                "span",
                                option.description(),
                                option.transitTime().isEmpty() ? Html.NOTHING : tag("small", option.transitTime())),
                        tag("span", at("class", "amount"), Prices.of(totals).of(option.cost()))));
    }

    private Html billing() {
        ObjectNode known = totals.cart().billingAddress().orElseGet(Json::object);
        boolean hasAddress = !known.path("address1").asText("").isEmpty();
        Form filled = form.orElseGet(() -> hasAddress ? AddressForm.of(known, country()) : shippingAddress());
        Html same = totals.isShipped() && form.isEmpty()
                ? tag(
                        "p",
                        tag(
                                "button",
                                at("class", "main"),
                                at("name", "same"),
                                at("value", "on"),
                                at("formnovalidate", ""),
                                "Same as shipping address"))
                : Html.NOTHING;
        return all(
                same,
                totals.isShipped() && form.isEmpty() ? tag("p", at("class", "or"), "or") : Html.NOTHING,
                AddressForm.fields(filled, "billing"),
                tag("button", same == Html.NOTHING ? at("class", "main") : List.of(), "Use this address"));
    }
}
