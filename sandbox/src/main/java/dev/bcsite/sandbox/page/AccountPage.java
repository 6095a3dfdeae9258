package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.all;
import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.order.OrderStatus;
import dev.bcsite.sandbox.state.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A customer's orders and addresses. */
final class AccountPage {

    private AccountPage() {}

    static Response answer(Visit visit) {
        Optional<ObjectNode> customer = Customer.row(visit);
        if (customer.isEmpty()) {
            return Answers.found("/login.php?from=account.php");
        }
        String name = customer.get().path("first_name").asText() + " "
                + customer.get().path("last_name").asText();
        return Shell.page(
                visit,
                200,
                "Your account",
                tag(
                        "div",
                        at("class", "narrow"),
                        tag("h1", name),
                        tag("p", customer.get().path("email").asText()),
                        tag("h2", "Orders"),
                        orders(visit),
                        tag("h2", "Addresses"),
                        addresses(visit)));
    }

    private static Html orders(Visit visit) {
        var table = visit.state().table(Kind.ORDERS);
        List<Html> rows = Arrays.stream(table.having(
                        "customer_id", Long.toString(visit.customer().orElseThrow())))
                .mapToObj(table::row)
                .flatMap(Optional::stream)
                .filter(order -> order.path("status_id").asInt() != 0)
                .map(order -> order(visit, order))
                .toList();
        return rows.isEmpty()
                ? tag("p", at("class", "quiet"), "No orders yet.")
                : tag("ul", at("class", "lines"), rows);
    }

    private static Html order(Visit visit, ObjectNode order) {
        String id = order.path("id").asText();
        String total = Prices.of(visit.state(), order.path("currency_code").asText())
                .of(order.path("total_inc_tax").decimalValue());
        return tag(
                "li",
                tag("a", at("class", "what"), at("href", "/checkout/order-confirmation/" + id), "Order " + id),
                tag("span", at("class", "count"), OrderStatus.of(order).label()),
                tag("span", at("class", "amount"), total));
    }

    private static Html addresses(Visit visit) {
        List<Html> all =
                Customer.addresses(visit).stream().map(AddressForm::shown).toList();
        return all.isEmpty() ? tag("p", at("class", "quiet"), "No addresses yet.") : all(all);
    }
}
