package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.cart.Checkout;
import dev.bcsite.function.json.Data;
import java.util.Optional;

/** Where the checkout stands: the next step, or the order, once it is paid. */
record ReadCheckout(Desk desk, Orders orders, CheckoutPage page) implements Operation {

    /** Links are marked by whoever sends them, so that more in the query is no mistake. */
    @Override
    public Result run(Call call) {
        Optional<String> step = call.fields().word("step", Steps.ALL);
        Optional<Checkout> checkout = desk.store().of(call);
        if (checkout.isPresent()) {
            return page.of(call, checkout.get(), step);
        }
        Optional<Data> order = call.session().placed().flatMap(placed -> orders.paid(placed, call));
        return order.isPresent() ? page.done(call, order.get()) : page.empty(call);
    }
}
