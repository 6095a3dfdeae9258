package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.all;
import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Checkouts;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** What was ordered, for whoever ordered it: the customer who is signed in, or the guest with the token. */
record ConfirmationPage(Visit visit, long id) {

    Response answer() {
        Optional<ObjectNode> order = visit.state().table(Kind.ORDERS).row(id).filter(this::mayBeSeen);
        return order.map(found -> Shell.page(visit, 200, "Thank you", html(found)))
                .orElseGet(() -> Shell.page(
                        visit,
                        404,
                        "Not found",
                        all(
                                tag("h1", "We cannot show this order"),
                                tag("p", "The link may be too old, or be somebody else's."))));
    }

    private boolean mayBeSeen(ObjectNode order) {
        boolean isOwn = visit.customer().isPresent()
                && visit.customer().getAsLong() == order.path("customer_id").asLong();
        return isOwn
                || visit.request()
                        .query()
                        .get("t")
                        .flatMap(new Checkouts(visit.state())::confirm)
                        .filter(order.path("cart_id").asText()::equals)
                        .isPresent();
    }

    private Html html(ObjectNode order) {
        String email = order.path("billing_address").path("email").asText("");
        return tag(
                "div",
                at("class", "confirmation"),
                tag(
                        "h1",
                        "Thank you, "
                                + order.path("billing_address")
                                        .path("first_name")
                                        .asText() + "!"),
                tag("p", "Your order number is ", tag("strong", Long.toString(id)), "."),
                email.isEmpty()
                        ? Html.NOTHING
                        : tag("p", "We would send a confirmation to " + email + ", were this not a sandbox."),
                tag("ul", at("class", "lines"), lines(order)),
                tag(
                        "dl",
                        at("class", "totals"),
                        Summary.row(
                                "Total",
                                money(order, order.path("total_inc_tax").decimalValue()))),
                tag(
                        "p",
                        tag(
                                "a",
                                at("class", "main"),
                                at("href", visit.siteUrl()),
                                at("target", "_top"),
                                "Back to the shop")));
    }

    private static List<Html> lines(ObjectNode order) {
        return Json.objects(order, "products").stream()
                .map(product -> tag(
                        "li",
                        tag("span", at("class", "what"), product.path("name").asText()),
                        tag(
                                "span",
                                at("class", "count"),
                                "× " + product.path("quantity").asLong()),
                        tag(
                                "span",
                                at("class", "amount"),
                                money(order, product.path("total_inc_tax").decimalValue()))))
                .toList();
    }

    private static String money(ObjectNode order, BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP).toPlainString() + " "
                + order.path("currency_code").asText();
    }
}
