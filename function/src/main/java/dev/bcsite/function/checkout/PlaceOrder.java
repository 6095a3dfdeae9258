package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.cart.Checkout;
import dev.bcsite.function.cart.CheckoutChange;
import dev.bcsite.function.cart.SeenPrice;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import java.util.Optional;

/**
 * The last step before paying: makes the order.
 *
 * <p>The store makes another order each time it is asked, of the same checkout. So it is asked only after looking whether the order is there
 * already: in the session, by a digest of the checkout, and at the store, for when an answer was lost.
 */
record PlaceOrder(Desk desk, Orders orders, CheckoutPage page) implements Operation {

    private static final int LONGEST_MESSAGE = 2000;

    @Override
    public Result run(Call call) {
        Optional<SeenPrice> seen = SeenPrice.in(call.fields(), "seen");
        Optional<String> message = call.fields().lines("message", LONGEST_MESSAGE);
        call.fields().close();
        Checkout checkout = desk.checkout(call);
        if (!Steps.isReady(checkout)) {
            throw Refusal.of(Reason.CHECKOUT_OPEN, "the order still needs something");
        }
        if (seen.isPresent() && !seen.get().isExactly(Steps.seen(checkout))) {
            throw Refusal.of(Reason.CART_CHANGED, "the order comes to something else than the page showed");
        }
        String said = message.orElse("");
        Checkout whole = said.equals(checkout.all().at("customerMessage").text().orElse(""))
                ? checkout
                : desk.make(message(said), checkout, call);
        Session session = call.session().withPlaced(placed(whole, call));
        return page.of(call.as(session), whole, Optional.empty());
    }

    private static CheckoutChange message(String message) {
        return CheckoutChange.of(
                "updateCheckoutCustomerMessage",
                any -> Data.object().with("data", Data.object().with("message", message)),
                now -> now.all().at("customerMessage").text().orElse("").equals(message));
    }

    private Session.Placed placed(Checkout checkout, Call call) {
        String digest = Orders.digest(checkout);
        Optional<Session.Placed> before =
                call.session().placed().filter(order -> order.digest().equals(digest));
        if (before.isPresent()) {
            return before.get();
        }
        long order = orders.made(checkout, call).orElseGet(() -> made(checkout, call));
        return new Session.Placed(order, checkout.id(), digest);
    }

    private long made(Checkout checkout, Call call) {
        try {
            Data made = orders.complete(checkout, call);
            return made.at("orderEntityId").number().orElseThrow(() -> refusal(made));
        } catch (StoreRefusal e) {
            throw Refusal.of(Reason.CHECKOUT_OPEN, "the store does not make an order of this");
        } catch (StoreTrouble e) {
            if (e.effect() == StoreTrouble.Effect.NONE) {
                throw e;
            }
            return orders.made(checkout, call).orElseThrow(() -> e);
        }
    }

    private static Refusal refusal(Data made) {
        String type = made.at("errors").items().stream()
                .flatMap(error -> error.at("__typename").text().stream())
                .findFirst()
                .orElse("");
        return type.startsWith("Cart")
                ? Refusal.of(Reason.CART_CHANGED, "the store does not sell the cart like this any more")
                : Refusal.of(Reason.CHECKOUT_OPEN, "the order still needs something");
    }
}
