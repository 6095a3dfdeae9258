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

    /** Of what the click has asked the store to make an order. */
    private static final String ASKED = "asked";

    /** When, in milliseconds. */
    private static final String SINCE = "since";

    /** How long, in milliseconds, a store may be at an order after its answer was given up. */
    private static final long AT_IT = 10_000;

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
        long order = earlier(checkout, digest, call).orElseGet(() -> made(checkout, digest, call));
        return new Session.Placed(order, checkout.id(), digest);
    }

    /**
     * The order that was made before, as far as the store says. After an earlier try of this click of which nothing was heard it must say so: no answer is no
     * "no", and for a while neither is a "no", since the store may still be at it.
     */
    private Optional<Long> earlier(Checkout checkout, String digest, Call call) {
        Data note = call.click().note();
        boolean isAsked = note.at(ASKED).text().equals(Optional.of(digest));
        try {
            Optional<Long> made = orders.made(checkout, call);
            if (made.isEmpty() && isAsked && now(call) - note.at(SINCE).number().orElse(0) < AT_IT) {
                throw new StoreTrouble(StoreTrouble.Effect.UNKNOWN, "the store may still be making the order");
            }
            return made;
        } catch (StoreRefusal e) {
            if (isAsked) {
                throw new StoreTrouble(StoreTrouble.Effect.UNKNOWN, "the store does not say whether there is an order");
            }
            return Optional.empty();
        }
    }

    private static long now(Call call) {
        return call.deadline().clock().instant().toEpochMilli();
    }

    private long made(Checkout checkout, String digest, Call call) {
        call.click().note(Data.object().with(ASKED, digest).with(SINCE, now(call)));
        try {
            Data made = orders.complete(checkout, call);
            return made.at("orderEntityId").number().orElseThrow(() -> refusal(made));
        } catch (StoreRefusal e) {
            throw Refusal.of(Reason.CHECKOUT_OPEN, "the store does not make an order of this");
        } catch (StoreTrouble e) {
            if (e.effect() == StoreTrouble.Effect.NONE) {
                call.click().learned(Data.NOTHING);
                throw e;
            }
            return earlier(checkout, digest, call).orElseThrow(() -> e);
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
