package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.cart.Checkout;
import dev.bcsite.function.cart.CheckoutChange;
import dev.bcsite.function.json.Data;
import java.util.List;
import java.util.Optional;

/** The first step: who it is, and where everything goes. The bill goes there, too, unless somebody wants it elsewhere. */
record GiveAddress(Desk desk, CheckoutPage page) implements Operation {

    @Override
    public Result run(Call call) {
        String email =
                call.fields().email("email").orElseThrow(() -> call.fields().missing("email"));
        Data.Members typed = Address.in(call.fields()).with("email", email);
        boolean isBilledElsewhere = call.fields().tick("otherBilling");
        call.fields().close();
        Data.Members address = Address.placed(typed, desk.countries(), call.asker());
        Checkout checkout = desk.checkout(call);
        if (!Desk.shipped(checkout).isEmpty()) {
            checkout = shippedTo(address, checkout, call);
        }
        Data known = Desk.billing(checkout);
        Data bill = isBilledElsewhere && Address.isWhole(known) ? with(known, email) : address;
        checkout = desk.make(known.isThere() ? Desk.rebill(bill) : Desk.bill(bill), checkout, call);
        return page.of(call, checkout, isBilledElsewhere ? Optional.of("billing") : Optional.empty());
    }

    private Checkout shippedTo(Data address, Checkout first, Call call) {
        Checkout checkout = first;
        // Left by somebody else's checkout: of several places one is kept.
        for (Data other : Desk.consignments(first).stream().skip(1).toList()) {
            checkout = desk.make(removal(other), checkout, call);
        }
        return desk.make(Desk.consignments(checkout).isEmpty() ? addition(address) : change(address), checkout, call);
    }

    private static CheckoutChange addition(Data address) {
        return CheckoutChange.of(
                "addCheckoutShippingConsignments",
                now -> data("consignments", Data.list(List.of(consignment(address, now)))),
                now -> isThere(address, now));
    }

    private static CheckoutChange change(Data address) {
        return CheckoutChange.of(
                "updateCheckoutShippingConsignment",
                now -> data("consignment", consignment(address, now))
                        .with(
                                "consignmentEntityId",
                                Desk.consignments(now).get(0).at("entityId")),
                now -> isThere(address, now));
    }

    private static CheckoutChange removal(Data consignment) {
        Data id = consignment.at("entityId");
        return CheckoutChange.of(
                "deleteCheckoutConsignment",
                now -> Data.object().with("consignmentEntityId", id),
                now -> Desk.consignments(now).stream()
                        .noneMatch(one -> one.at("entityId").equals(id)));
    }

    private static boolean isThere(Data address, Checkout now) {
        return Desk.consignment(now)
                .filter(one -> Address.isSame(one.at("address"), address))
                .isPresent();
    }

    private static Data consignment(Data address, Checkout checkout) {
        return Data.object().with("address", address).with("lineItems", Data.list(Desk.shipped(checkout)));
    }

    private static Data.Members data(String name, Data value) {
        return Data.object().with("data", Data.object().with(name, value));
    }

    /** What the store has of an address, as it wants to be told of one. */
    private static Data with(Data known, String email) {
        Data.Members address = Data.object();
        for (String name : ((Data.Members) known).names()) {
            if (!name.equals("entityId")) {
                address = address.with(name, known.at(name));
            }
        }
        return address.with("email", email).with("shouldSaveAddress", false);
    }
}
