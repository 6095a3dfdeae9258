package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.all;
import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.flag;
import static dev.bcsite.sandbox.page.Html.tag;

import dev.bcsite.sandbox.commerce.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The cart as the store itself shows it: lines with their quantities, and the way to the checkout. */
record CartPage(Visit visit, Totals totals, Optional<String> problem) {

    Html html() {
        Prices prices = Prices.of(totals);
        return all(
                tag("h1", "Your cart"),
                problem.map(text -> tag("p", at("class", "alert"), at("role", "alert"), text)),
                tag(
                        "ul",
                        at("class", "lines large"),
                        totals.lines().stream().map(this::line).toList()),
                tag(
                        "div",
                        at("class", "foot"),
                        tag("dl", at("class", "totals"), Summary.grand("Subtotal", prices.of(subtotal()))),
                        tag("p", at("class", "quiet"), "Shipping and taxes are counted at the checkout."),
                        tag("p", tag("a", at("class", "main"), at("href", "/checkout"), "To the checkout"))));
    }

    private BigDecimal subtotal() {
        return totals.isTaxIncluded()
                ? totals.subtotal().inclusive()
                : totals.subtotal().exclusive();
    }

    private Html line(Totals.LineTotal line) {
        String id = line.priced().line().id();
        List<String> choices = Summary.choices(line);
        return tag(
                "li",
                Summary.picture(visit, line),
                tag(
                        "span",
                        at("class", "what"),
                        line.priced().name(),
                        choices.isEmpty() ? Html.NOTHING : tag("small", String.join(", ", choices))),
                tag("span", at("class", "amount"), Prices.of(totals).of(line.extendedSale())),
                quantity(line, id),
                remove(line, id));
    }

    private Html quantity(Totals.LineTotal line, String id) {
        long quantity = line.priced().line().quantity();
        return tag(
                "form",
                at("method", "post"),
                at("action", "/cart.php?action=update"),
                at("class", "quantity"),
                Form.hidden("line", id),
                tag(
                        "label",
                        at("class", "hidden"),
                        at("for", "quantity-" + id),
                        "Quantity of " + line.priced().name()),
                tag(
                        "input",
                        at("type", "number"),
                        at("id", "quantity-" + id),
                        at("name", "quantity"),
                        at("min", "0"),
                        at("value", Long.toString(quantity)),
                        flag("readonly", line.priced().isGift())),
                tag("button", "Update"));
    }

    private Html remove(Totals.LineTotal line, String id) {
        return line.priced().isGift()
                ? Html.NOTHING
                : tag(
                        "form",
                        at("method", "post"),
                        at("action", "/cart.php?action=remove"),
                        Form.hidden("line", id),
                        tag(
                                "button",
                                at("class", "quiet"),
                                at("aria-label", "Remove " + line.priced().name()),
                                "Remove"));
    }
}
