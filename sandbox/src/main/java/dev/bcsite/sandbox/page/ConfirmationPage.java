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
import java.util.ArrayList;
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
                tag("dl", at("class", "totals"), rows(order)),
                tag(
                        "p",
                        tag(
                                "a",
                                at("class", "main"),
                                at("href", visit.siteUrl()),
                                at("target", "_top"),
                                "Back to the shop")));
    }

    private List<Html> lines(ObjectNode order) {
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

    private List<Html> rows(ObjectNode order) {
        boolean isInclusive = order.path("is_tax_inclusive_pricing").asBoolean();
        String form = isInclusive ? "_inc_tax" : "_ex_tax";
        List<Html> rows = new ArrayList<>();
        rows.add(Summary.row("Subtotal", money(order, amount(order, "subtotal" + form))));
        addIfAny(rows, order, "Discounts", amount(order, "discount_amount").negate());
        addIfAny(rows, order, "Coupons", amount(order, "coupon_discount").negate());
        if (!order.path("is_digital").asBoolean()) {
            rows.add(Summary.row("Shipping", money(order, amount(order, "shipping_cost" + form))));
        }
        addIfAny(rows, order, isInclusive ? "Including tax" : "Tax", amount(order, "total_tax"));
        rows.add(Summary.grand("Total", money(order, amount(order, "total_inc_tax"))));
        addIfAny(
                rows,
                order,
                "Gift certificates",
                amount(order, "gift_certificate_amount").negate());
        addIfAny(
                rows,
                order,
                "Store credit",
                amount(order, "store_credit_amount").negate());
        return rows;
    }

    private void addIfAny(List<Html> rows, ObjectNode order, String label, BigDecimal amount) {
        if (amount.signum() != 0) {
            rows.add(Summary.row(label, money(order, amount)));
        }
    }

    private static BigDecimal amount(ObjectNode order, String field) {
        return order.path(field).decimalValue();
    }

    private String money(ObjectNode order, BigDecimal amount) {
        return Prices.of(visit.state(), order.path("currency_code").asText()).of(amount);
    }
}
