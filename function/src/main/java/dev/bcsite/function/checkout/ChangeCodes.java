package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import java.util.Optional;

/** Does something that the cart can do as well, and answers with the checkout. */
record ChangeCodes(Operation change, Desk desk, CheckoutPage page) implements Operation {

    @Override
    public Result run(Call call) {
        Call next = call.as(change.run(call).session());
        return page.of(next, desk.checkout(next), Optional.empty());
    }
}
