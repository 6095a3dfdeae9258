package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.guard.Limits.Rate;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StoreTrouble;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Pays with what the store has on file for a customer, or with their store credit. No number of a card is in it, so the function does it, and
 * forms can.
 */
record PayOnFile(Till till, PaymentMethods methods, Orders orders, ReadCheckout read) implements Operation {

    private static final Pattern HANDLE = Pattern.compile("[a-z0-9-]{1,32}");

    @Override
    public Result run(Call call) {
        String handle = call.fields()
                .like(HANDLE, "with")
                .orElseThrow(() -> call.fields().missing("with"));
        call.fields().close();
        if (call.session().placed().isEmpty()) {
            throw Refusal.of(Reason.CHECKOUT_OPEN, "there is no order yet");
        }
        call.limits().admit(Rate.GUESS_ONE, "pay " + call.session().id());
        Optional<Data> paid = orders.paid(call.session().placed().get(), call);
        if (paid.isEmpty() || Orders.isPartlyPaid(paid.get())) {
            pay(handle, call);
        }
        return read.run(call);
    }

    private void pay(String handle, Call call) {
        PaymentMethods.OnFile with = methods.onFile(handle, call)
                .orElseThrow(() -> Refusal.at("with", Reason.NOT_FOUND, "there is no such means of payment"));
        String token = till.token(call);
        try {
            till.pay(token, with, call);
        } catch (StoreTrouble e) {
            // The payment may have been made: an order that is more than begun says so.
            if (orders.paid(call.session().placed().orElseThrow(), call).isEmpty()) {
                throw e;
            }
        }
    }
}
