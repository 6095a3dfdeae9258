package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.cart.Checkout;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.ManagementApi;
import dev.bcsite.function.store.PaymentsApi;
import dev.bcsite.function.store.StoreRefusal;

/** Payments of the order of a session, as long as the order is what the checkout is. */
record Till(Desk desk, ManagementApi management, PaymentsApi payments) {

    /** A payment access token. */
    String token(Call call) {
        Checkout checkout = desk.checkout(call);
        if (!CheckoutPage.isOrdered(call.session(), checkout)) {
            throw Refusal.of(Reason.CHECKOUT_OPEN, "there is no order of the checkout as it is now");
        }
        long order = call.session().placed().orElseThrow().order();
        Data asked = Data.object().with("order", Data.object().with("id", order).with("is_recurring", false));
        try {
            return management
                    .post("/v3/payments/access_tokens", asked, call.deadline())
                    .at("data", "id")
                    .text()
                    .orElseThrow();
        } catch (StoreRefusal e) {
            throw Declined.of(0);
        }
    }

    void pay(String token, PaymentMethods.OnFile with, Call call) {
        Data payment = Data.object()
                .with("payment_method_id", with.method())
                .with("instrument", with.instrument())
                .with("save_instrument", false);
        PaymentsApi.Outcome outcome = payments.pay(token, Data.object().with("payment", payment), call.deadline());
        if (!outcome.isPaid()) {
            throw Declined.of(outcome.code());
        }
    }
}
