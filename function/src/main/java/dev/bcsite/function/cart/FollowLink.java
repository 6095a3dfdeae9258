package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.session.Session;
import java.util.List;
import java.util.Optional;

/** Does what a link to the cart asks for, after a shopper has seen it: puts products in, then uses a coupon. */
record FollowLink(AddLines adding, UseCode using, CheckoutStore store) implements Operation {

    @Override
    public Result run(Call call) {
        Offer offer = Offer.in(call.fields());
        call.fields().close();
        List<Wish> wishes = offer.wishes();
        if (wishes.isEmpty() && offer.coupon().isEmpty()) {
            throw call.fields().missing("add");
        }
        Session session =
                wishes.isEmpty() ? call.session() : adding.put(wishes, call).session();
        Call next = call.as(session);
        Optional<Checkout> checkout = store.of(next);
        return checkout.isPresent()
                ? couponed(offer, checkout.get(), next)
                : Answers.of(next, noticed(session, offer), Optional.empty());
    }

    /** What was put in stays in, whatever becomes of the coupon. */
    private Result couponed(Offer offer, Checkout checkout, Call call) {
        if (offer.coupon().isEmpty()) {
            return Answers.of(call, checkout);
        }
        try {
            return Answers.of(call, using.used(offer.coupon().get(), checkout, call));
        } catch (Refusal e) {
            return Answers.of(call, call.session().with(e.asData()), checkout);
        }
    }

    private static Session noticed(Session session, Offer offer) {
        return offer.coupon()
                .map(code -> session.with(dev.bcsite.function.json.Data.object()
                        .with("reason", "coupon-later")
                        .with("coupon-later", true)
                        .with("code", code)))
                .orElse(session);
    }
}
