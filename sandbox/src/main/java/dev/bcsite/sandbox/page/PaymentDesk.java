package dev.bcsite.sandbox.page;

import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.Checkouts;
import dev.bcsite.sandbox.commerce.Orders;
import dev.bcsite.sandbox.commerce.Totals;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.identity.Sessions;
import dev.bcsite.sandbox.payment.Card;
import dev.bcsite.sandbox.payment.Payments;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Places the order and pays it, both or neither: a declined card leaves the cart as it was. */
record PaymentDesk(Visit visit, Cart cart) {

    private static final Duration CONFIRMATION = Duration.ofDays(1);
    private static final int LOOKS = 100;

    Response pay(Query said) {
        String token = visit.state().commits().together(() -> {
            Checkouts checkouts = new Checkouts(visit.state());
            checkouts.message(cart.id(), said.get("message").orElse(""), OptionalLong.empty());
            if (visit.customer().isPresent()) {
                checkouts.useStoreCredit(cart.id(), said.get("credit").isPresent(), OptionalLong.empty());
            }
            Totals totals = new Carts(visit.state()).totals(new Carts(visit.state()).cart(cart.id()));
            String confirmation = checkouts.token(cart.id(), LOOKS, CONFIRMATION);
            long order = new Orders(visit.state()).place(cart.id());
            Payments payments = new Payments(visit.state());
            if (totals.outstanding().signum() > 0) {
                payments.byCard(order, card(said));
            } else {
                payments.complete(order);
            }
            visit.session().ifPresent(session -> new Sessions(visit.state()).keep(session.withCart(Optional.empty())));
            return order + "?t=" + confirmation;
        });
        return Answers.seeOther(visit.checkoutPath() + "/order-confirmation/" + token);
    }

    private Card card(Query said) {
        Map<String, String> problems = new TreeMap<>();
        String number = said.get("number").orElse("").replaceAll("[ -]", "");
        String expiry = said.get("expiry").orElse("").replace(" ", "");
        String code = said.get("code").orElse("");
        String name = said.get("name").orElse("");
        if (!number.matches("\\d{12,19}")) {
            problems.put("number", "Please enter the number of the card.");
        }
        if (!expiry.matches("(0?[1-9]|1[0-2])/(20)?\\d\\d")) {
            problems.put("expiry", "Please enter month and year, such as 09/28.");
        }
        if (!code.matches("\\d{3,4}")) {
            problems.put("code", "Please enter the three or four digits.");
        }
        if (name.isBlank()) {
            problems.put("name", "Please enter the name on the card.");
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        String[] date = expiry.split("/");
        int year = Integer.parseInt(date[1].length() == 2 ? "20" + date[1] : date[1]);
        return new Card(name, number, Integer.parseInt(date[0]), year, code);
    }
}
