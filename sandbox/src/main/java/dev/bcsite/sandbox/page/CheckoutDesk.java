package dev.bcsite.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.commerce.Carts;
import dev.bcsite.sandbox.commerce.Checkouts;
import dev.bcsite.sandbox.commerce.Consignment;
import dev.bcsite.sandbox.commerce.Totals;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Takes what shoppers say at the checkout, step by step. What is refused comes back with the form and the reason. */
final class CheckoutDesk {

    private static final OptionalLong ANY = OptionalLong.empty();

    private final Visit visit;
    private final Carts carts;
    private final Checkouts checkouts;

    CheckoutDesk(Visit visit) {
        this.visit = visit;
        this.carts = new Carts(visit.state());
        this.checkouts = new Checkouts(visit.state());
    }

    /** The checkout with the step that was asked for, or the next one. */
    Response show() {
        Optional<Cart> cart = visit.cart();
        if (cart.isEmpty()) {
            return EmptyCart.page(visit, Optional.empty());
        }
        Totals totals = carts.totals(cart.get());
        Step next = Step.next(totals);
        Step open = visit.request()
                .query()
                .get("step")
                .flatMap(Step::named)
                .filter(step -> step.concerns(totals) && step.compareTo(next) <= 0)
                .orElse(next);
        return Shell.page(
                visit, 200, "Checkout", CheckoutPage.of(visit, totals, open).html());
    }

    Response take(Step step) {
        Optional<Cart> cart = visit.cart();
        Query said = Query.parse(visit.request().bodyText());
        if (cart.isEmpty()) {
            return orderedBefore(said).orElseGet(() -> EmptyCart.page(visit, Optional.empty()));
        }
        try {
            return switch (step) {
                case CUSTOMER -> customer(cart.get(), said);
                case SHIPPING -> shipping(cart.get(), said);
                case DELIVERY -> delivery(cart.get(), said);
                case BILLING -> billing(cart.get(), said);
                default -> new PaymentDesk(visit, cart.get()).pay(said);
            };
        } catch (Refusal refusal) {
            return again(cart.get().id(), step, said, refusal);
        }
    }

    /** The button was pressed twice, or an old form was sent again. */
    private Optional<Response> orderedBefore(Query said) {
        String cart = said.get("cart").orElse("");
        return new Receipts(visit)
                .latest()
                .filter(receipt -> receipt.cart().equals(cart))
                .map(receipt -> Answers.seeOther(receipt.path(visit)));
    }

    private Response customer(Cart cart, Query said) {
        String email = said.get("email").map(String::strip).orElse("");
        if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw Refusal.unprocessable("email", "Please enter an e-mail address, such as ann@mail.example.");
        }
        visit.state().commits().together(() -> {
            checkouts.email(cart.id(), email);
            if (said.get("newsletter").isPresent()) {
                Newsletter.subscribe(visit, email);
            }
        });
        return onward();
    }

    private Response shipping(Cart cart, Query said) {
        Form form = AddressForm.checked(said);
        if (!form.problems().isEmpty()) {
            throw Refusal.invalid(form.problems());
        }
        ObjectNode address = AddressForm.read(said);
        visit.state().commits().together(() -> {
            Optional<Consignment> before = cart.consignments().stream().findFirst();
            if (before.isPresent()) {
                checkouts.changeConsignment(
                        cart.id(), before.get().id(), Optional.of(address), Optional.of(shipped(cart)), ANY);
            } else {
                checkouts.addConsignments(
                        cart.id(),
                        List.of(new Checkouts.NewConsignment("", address, shipped(cart), OptionalLong.empty())),
                        ANY);
            }
        });
        return onward();
    }

    private Map<String, Long> shipped(Cart cart) {
        Map<String, Long> quantities = new LinkedHashMap<>();
        carts.totals(cart).lines().stream()
                .filter(line -> line.priced().isShipped() && !line.priced().isGift())
                .forEach(line -> quantities.put(
                        line.priced().line().id(), line.priced().line().quantity()));
        return quantities;
    }

    private Response delivery(Cart cart, Query said) {
        String option = said.get("option").orElse("");
        for (Consignment consignment : cart.consignments()) {
            checkouts.selectShipping(cart.id(), consignment.id(), option, ANY);
        }
        return onward();
    }

    private Response billing(Cart cart, Query said) {
        boolean isSame = said.get("same").isPresent() && !cart.consignments().isEmpty();
        if (!isSame) {
            Form form = AddressForm.checked(said);
            if (!form.problems().isEmpty()) {
                throw Refusal.invalid(form.problems());
            }
        }
        ObjectNode address = isSame ? cart.consignments().get(0).address().deepCopy() : AddressForm.read(said);
        address.remove("id");
        address.put("email", carts.totals(cart).email().orElse(""));
        checkouts.billingAddress(cart.id(), address, ANY);
        return onward();
    }

    /** A coupon, or else a gift certificate. */
    Response applyCode() {
        Optional<Cart> cart = visit.cart();
        if (cart.isEmpty()) {
            return EmptyCart.page(visit, Optional.empty());
        }
        Query said = Query.parse(visit.request().bodyText());
        String code = said.get("code").map(String::strip).orElse("");
        try {
            try {
                checkouts.applyCoupon(cart.get().id(), code, ANY);
            } catch (Refusal notACoupon) {
                applyCertificate(cart.get(), code, notACoupon);
            }
            return onward();
        } catch (Refusal refusal) {
            Form codes = new Form(Map.of("code", code), Map.of("code", "This code " + reason(refusal) + "."));
            return page(422, cart.get().id(), Optional.empty(), codes, Optional.empty());
        }
    }

    private void applyCertificate(Cart cart, String code, Refusal coupon) {
        try {
            checkouts.applyCertificate(cart.id(), code, ANY);
        } catch (Refusal refusal) {
            throw coupon;
        }
    }

    Response removeCode() {
        String code = Query.parse(visit.request().bodyText()).get("code").orElse("");
        visit.cart().ifPresent(cart -> {
            boolean isCoupon = cart.coupons().stream().anyMatch(code::equalsIgnoreCase);
            if (isCoupon) {
                checkouts.removeCoupon(cart.id(), code, ANY);
            } else {
                checkouts.removeCertificate(cart.id(), code, ANY);
            }
        });
        return onward();
    }

    private static String reason(Refusal refusal) {
        return refusal.errors().values().stream().findFirst().orElse(refusal.title());
    }

    private Response again(String cart, Step step, Query said, Refusal refusal) {
        Map<String, String> problems = new TreeMap<>();
        List<String> others = new ArrayList<>();
        refusal.errors().forEach((path, problem) -> {
            String field = path.substring(path.lastIndexOf('.') + 1);
            if (said.names().contains(field)) {
                problems.putIfAbsent(field, Answers.sentence(problem));
            } else {
                others.add(problem);
            }
        });
        Optional<String> whole =
                problems.isEmpty() || !others.isEmpty() ? Optional.of(refusal.title()) : Optional.empty();
        Form form = new Form(said.parameters(), problems);
        return page(refusal.status(), cart, Optional.of(Map.entry(step, form)), Form.empty(), whole);
    }

    private Response page(
            int status, String id, Optional<Map.Entry<Step, Form>> refused, Form codes, Optional<String> problem) {
        Totals totals = carts.totals(carts.cart(id));
        Step next = Step.next(totals);
        Step open = refused.map(Map.Entry::getKey)
                .filter(step -> step.concerns(totals) && step.compareTo(next) <= 0)
                .orElse(next);
        Optional<Form> form = refused.filter(step -> step.getKey() == open).map(Map.Entry::getValue);
        CheckoutPage page = new CheckoutPage(visit, totals, open, form, codes, problem);
        return Shell.page(visit, status, "Checkout", page.html());
    }

    private Response onward() {
        return Answers.seeOther(visit.checkoutPath());
    }
}
