package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
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
        Optional<String> code = offer.coupon().or(session::coupon);
        Call next = call.as(session.withCoupon(Optional.empty()));
        Optional<Checkout> checkout = store.of(next);
        return checkout.isPresent()
                ? couponed(code, checkout.get(), next)
                : Answers.of(next, waiting(session, code), Optional.empty());
    }

    /** What was put in stays in, whatever becomes of the coupon. */
    private Result couponed(Optional<String> code, Checkout checkout, Call call) {
        if (code.isEmpty()) {
            return Answers.of(call, checkout);
        }
        try {
            return Answers.of(call, using.used(code.get(), checkout, call));
        } catch (Refusal e) {
            return Answers.of(call, call.session().with(e.asData()), checkout);
        }
    }

    /** A coupon without a cart is kept until there is something in it. */
    private static Session waiting(Session session, Optional<String> code) {
        return code.isEmpty()
                ? session
                : session.withCoupon(code)
                        .with(Data.object()
                                .with("reason", "coupon-later")
                                .with("coupon-later", true)
                                .with("code", code));
    }
}
