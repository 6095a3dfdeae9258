package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.store.StoreRefusal;

/** Uses the code of a coupon or of a gift certificate. Shoppers need not know which of the two they have. */
public record UseCode(CheckoutStore store, CheckoutKeeper keeper, Codes codes) implements Operation {

    @Override
    public Result run(Call call) {
        String code = Codes.in(call.fields());
        call.fields().close();
        Checkout checkout =
                store.of(call).orElseThrow(() -> Refusal.of(Reason.EMPTY_CART, "there is no cart that a code is for"));
        return Answers.of(call, used(code, checkout, call));
    }

    /** The checkout with this code. */
    Checkout used(String code, Checkout checkout, Call call) {
        try {
            return keeper.make(codes.use(code, checkout, call.asker()), checkout, call.asker());
        } catch (StoreRefusal e) {
            throw Refusal.at("code", Reason.CODE_REFUSED, "the store does not take this code for this cart");
        }
    }
}
