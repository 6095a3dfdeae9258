package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.store.StoreTrouble;
import java.util.Optional;

/**
 * Uses the code that came with a link before there was anything in the cart, as soon as there is.
 *
 * <p>What was put in stays in, whatever becomes of the code: one that is refused is told and forgotten, one that the store did not answer about
 * waits for the next time.
 */
record WaitingCoupon(CheckoutStore store, UseCode using) {

    /** @param added what came of putting something in */
    Result after(Result added, Call call) {
        Optional<String> code = added.session().coupon();
        if (code.isEmpty()) {
            return added;
        }
        Call next = call.as(added.session().withCoupon(Optional.empty()));
        try {
            return store.of(next)
                    .map(checkout -> used(code.get(), checkout, next))
                    .orElse(added);
        } catch (StoreTrouble e) {
            return added;
        }
    }

    private Result used(String code, Checkout checkout, Call call) {
        Session session = call.session();
        try {
            return Answers.of(call, session, using.used(code, checkout, call));
        } catch (Refusal e) {
            return Answers.of(call, session.with(e.asData()), checkout);
        }
    }
}
