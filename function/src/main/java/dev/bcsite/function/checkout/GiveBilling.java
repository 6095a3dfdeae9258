package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.cart.Checkout;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import java.util.Optional;

/** Where the bill goes, when not to where everything goes. */
record GiveBilling(Desk desk, CheckoutPage page) implements Operation {

    @Override
    public Result run(Call call) {
        Data.Members typed = Address.in(call.fields());
        call.fields().close();
        Data.Members address = Address.placed(typed, desk.countries(), call.asker());
        Checkout checkout = desk.checkout(call);
        String email = Desk.billing(checkout)
                .at("email")
                .text()
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> Refusal.of(Reason.CHECKOUT_OPEN, "there is no e-mail address yet"));
        return page.of(call, desk.make(Desk.rebill(address.with("email", email)), checkout, call), Optional.empty());
    }
}
