package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;

/** Uses a code no longer. One that is not used anyway is no mistake. */
public record DropCode(CheckoutStore store, CheckoutKeeper keeper) implements Operation {

    @Override
    public Result run(Call call) {
        String code = Codes.in(call.fields());
        call.fields().close();
        Checkout checkout =
                store.of(call).orElseThrow(() -> Refusal.of(Reason.EMPTY_CART, "there is no cart that a code is for"));
        return Answers.of(call, keeper.make(Codes.drop(code, checkout), checkout, call.asker()));
    }
}
