package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.cart.Checkout;
import dev.bcsite.function.cart.CheckoutChange;
import dev.bcsite.function.cart.CheckoutKeeper;
import dev.bcsite.function.cart.CheckoutStore;
import dev.bcsite.function.cart.Countries;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.store.StoreRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all steps of the checkout work with. */
record Desk(CheckoutStore store, CheckoutKeeper keeper, Countries countries) {

    Checkout checkout(Call call) {
        return store.of(call).orElseThrow(() -> Refusal.of(Reason.EMPTY_CART, "there is nothing to be paid"));
    }

    Checkout make(CheckoutChange change, Checkout on, Call call) {
        try {
            return keeper.make(change, on, call.asker());
        } catch (StoreRefusal e) {
            throw Refusal.of(Reason.CHECKOUT_OPEN, "the store does not take this");
        }
    }

    /** What has to be shipped: its lines, as the store wants to be told of them. */
    static List<Data> shipped(Checkout checkout) {
        List<Data> lines = new ArrayList<>();
        for (Data line : checkout.cart().all().at("lineItems", "physicalItems").items()) {
            lines.add(
                    Data.object().with("lineItemEntityId", line.at("entityId")).with("quantity", line.at("quantity")));
        }
        return lines;
    }

    static List<Data> consignments(Checkout checkout) {
        return checkout.all().at("shippingConsignments").items();
    }

    /** Where all of it goes, if that is one place and known. */
    static Optional<Data> consignment(Checkout checkout) {
        List<Data> all = consignments(checkout);
        if (all.size() != 1) {
            return Optional.empty();
        }
        List<Data> ids = all.get(0).at("lineItemIds").items();
        boolean isWhole = shipped(checkout).stream().allMatch(line -> ids.contains(line.at("lineItemEntityId")));
        return isWhole ? Optional.of(all.get(0)) : Optional.empty();
    }

    static Data billing(Checkout checkout) {
        return checkout.all().at("billingAddress");
    }

    /** @param address with the e-mail address */
    static CheckoutChange bill(Data address) {
        return CheckoutChange.of(
                "addCheckoutBillingAddress",
                any -> Data.object().with("data", Data.object().with("address", address)),
                now -> Address.isSame(billing(now), address)
                        && billing(now).at("email").equals(address.at("email")));
    }

    static CheckoutChange rebill(Data address) {
        CheckoutChange first = bill(address);
        return CheckoutChange.of(
                "updateCheckoutBillingAddress",
                now -> first.input()
                        .apply(now)
                        .with("addressEntityId", billing(now).at("entityId")),
                first.isDone());
    }
}
