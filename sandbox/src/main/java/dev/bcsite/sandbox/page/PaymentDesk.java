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
        return visit.state().commits().together(() -> {
            // What is paid is what the form showed, whatever other tabs did to the cart meanwhile.
            if (!said.get("version").orElse("").equals(Long.toString(cart.version()))) {
                throw Refusal.of(409, "Your cart has changed. Please look at the total, and place the order then.");
            }
            Totals totals = settled(said);
            String token = new Checkouts(visit.state()).token(cart.id(), LOOKS, CONFIRMATION);
            long order = new Orders(visit.state()).place(cart.id());
            Payments payments = new Payments(visit.state());
            if (totals.outstanding().signum() > 0) {
                payments.byCard(order, card(said));
            } else {
                payments.complete(order);
            }
            Receipts.Receipt receipt = new Receipts.Receipt(cart.id(), order, token);
            visit.session().ifPresent(session -> {
                new Sessions(visit.state()).keep(session.withCart(Optional.empty()));
                new Receipts(visit).keep(session, receipt);
            });
            return Answers.seeOther(receipt.path(visit));
        });
    }

    /** With the note and the store credit of this form. */
    private Totals settled(Query said) {
        Checkouts checkouts = new Checkouts(visit.state());
        checkouts.message(cart.id(), said.get("message").orElse(""), OptionalLong.empty());
        if (visit.customer().isPresent()) {
            checkouts.useStoreCredit(cart.id(), said.get("credit").isPresent(), OptionalLong.empty());
        }
        Carts carts = new Carts(visit.state());
        return carts.totals(carts.cart(cart.id()));
    }

    private static Card card(Query said) {
        Map<String, String> problems = new TreeMap<>();
        String number = said.get("number").orElse("").replaceAll("[ -]", "");
        String expiry = said.get("expiry").orElse("").replace(" ", "");
        String code = said.get("security").orElse("").strip();
        String name = said.get("name").orElse("");
        if (!number.matches("\\d{12,19}")) {
            problems.put("number", "Please enter the number of the card.");
        }
        if (!expiry.matches("(0?[1-9]|1[0-2])/(20)?\\d\\d")) {
            problems.put("expiry", "Please enter month and year, such as 09/28.");
        }
        if (!code.matches("\\d{3,4}")) {
            problems.put("security", "Please enter the three or four digits.");
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
