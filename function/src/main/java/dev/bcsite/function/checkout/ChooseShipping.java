package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.cart.Checkout;
import dev.bcsite.function.cart.CheckoutChange;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import java.util.Optional;
import java.util.regex.Pattern;

/** The second step: how it goes there. */
record ChooseShipping(Desk desk, CheckoutPage page) implements Operation {

    private static final Pattern OPTION = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    @Override
    public Result run(Call call) {
        String option = call.fields()
                .like(OPTION, "option")
                .orElseThrow(() -> call.fields().missing("option"));
        call.fields().close();
        Checkout checkout = desk.checkout(call);
        Data consignment = Desk.consignment(checkout)
                .orElseThrow(() -> Refusal.of(Reason.CHECKOUT_OPEN, "there is no address yet"));
        boolean isOffered = consignment.at("availableShippingOptions").items().stream()
                .anyMatch(one -> one.at("entityId").equals(Data.of(option)));
        if (!isOffered) {
            throw Refusal.at("option", Reason.CART_CHANGED, "this way to ship is not offered any more");
        }
        CheckoutChange change = CheckoutChange.of(
                "selectCheckoutShippingOption",
                any -> Data.object()
                        .with("consignmentEntityId", consignment.at("entityId"))
                        .with("data", Data.object().with("shippingOptionEntityId", option)),
                now -> Desk.consignment(now)
                        .filter(one ->
                                one.at("selectedShippingOption", "entityId").equals(Data.of(option)))
                        .isPresent());
        return page.of(call, desk.make(change, checkout, call), Optional.empty());
    }
}
