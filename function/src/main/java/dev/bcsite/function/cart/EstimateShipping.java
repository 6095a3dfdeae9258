package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Fields;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import dev.bcsite.function.session.Session;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what shipping would cost to a place.
 *
 * <p>It asks for a copy of the cart, which it throws away: a half address in the shopper's own would be there at the checkout, and one
 * that is there already would be lost.
 */
record EstimateShipping(CheckoutStore checkouts, CartStore carts, CheckoutKeeper keeper, Countries countries)
        implements Operation {

    private static final int MOST_TOLD = 8;

    /** @param state as its country calls it */
    private record Place(String country, Optional<String> state, Optional<String> city, Optional<String> postalCode) {

        static Place in(Fields fields) {
            Place place = new Place(
                    fields.line("country", 2)
                            .filter(code -> code.matches("[A-Z]{2}"))
                            .orElseThrow(() -> fields.missing("country")),
                    fields.line("state", 100),
                    fields.line("city", 100),
                    fields.line("postalCode", 20));
            fields.close();
            return place;
        }

        String written() {
            List<String> parts = new ArrayList<>();
            postalCode.ifPresent(parts::add);
            city.ifPresent(parts::add);
            state.ifPresent(parts::add);
            parts.add(country);
            return String.join(", ", parts);
        }
    }

    @Override
    public Result run(Call call) {
        Place place = Place.in(call.fields());
        Checkout checkout =
                checkouts.of(call).orElseThrow(() -> Refusal.of(Reason.EMPTY_CART, "there is nothing to be shipped"));
        if (!countries.has(place.country(), call.asker())) {
            throw Refusal.at("country", Reason.NOT_SHIPPED, "the store does not ship there");
        }
        List<Data> options = options(copied(checkout, call), place, call);
        if (options.isEmpty()) {
            throw Refusal.of(Reason.NOT_SHIPPED, "there is no way to ship it there");
        }
        Session session = call.session()
                .with(Data.object()
                        .with("reason", "shipping-estimate")
                        .with("shipping-estimate", true)
                        .with("place", place.written())
                        .with("ways", Data.list(options)));
        return Answers.of(call, session, checkout);
    }

    private Cart copied(Checkout checkout, Call call) {
        List<Wish> wishes = new ArrayList<>();
        for (Line line : checkout.cart().lines()) {
            if (!line.isFixed()) {
                wishes.add(new Wish(line.product(), line.variant(), line.quantity(), line.choices(), Optional.empty()));
            }
        }
        if (wishes.isEmpty()) {
            throw Refusal.of(Reason.NOT_SHIPPED, "nothing in the cart is shipped");
        }
        try {
            return carts.create(wishes, call.asker())
                    .orElseThrow(() -> Refusal.of(Reason.REFUSED, "the store has not told the copy"));
        } catch (StoreRefusal e) {
            throw Refusal.of(Reason.REFUSED, "what shipping costs is only known at the checkout");
        }
    }

    private List<Data> options(Cart copy, Place place, Call call) {
        try {
            Checkout checkout = new Checkout(copy, Data.object());
            Checkout shipped = keeper.make(consignment(copy, place, call), checkout, call.asker());
            return shipped.all().at("shippingConsignments").items().stream()
                    .flatMap(one -> one.at("availableShippingOptions").items().stream())
                    .limit(MOST_TOLD)
                    .map(EstimateShipping::told)
                    .toList();
        } catch (StoreRefusal e) {
            throw Refusal.at("country", Reason.NOT_SHIPPED, "the store does not ship to such a place");
        } finally {
            throwAway(copy, call);
        }
    }

    private CheckoutChange consignment(Cart copy, Place place, Call call) {
        List<Data> lines = new ArrayList<>();
        for (Data line : copy.all().at("lineItems", "physicalItems").items()) {
            lines.add(
                    Data.object().with("lineItemEntityId", line.at("entityId")).with("quantity", line.at("quantity")));
        }
        if (lines.isEmpty()) {
            throw Refusal.of(Reason.NOT_SHIPPED, "nothing in the cart is shipped");
        }
        Data.Members address = Data.object()
                .with("countryCode", place.country())
                .with("stateOrProvince", place.state())
                .with(
                        "stateOrProvinceCode",
                        place.state().flatMap(state -> countries.state(place.country(), state, call.asker())))
                .with("city", place.city())
                .with("postalCode", place.postalCode())
                .with("shouldSaveAddress", false);
        Data wanted = Data.list(List.of(Data.object().with("address", address).with("lineItems", Data.list(lines))));
        return CheckoutChange.of(
                "addCheckoutShippingConsignments",
                any -> Data.object().with("data", Data.object().with("consignments", wanted)),
                now -> !now.all().at("shippingConsignments").items().isEmpty());
    }

    private static Data told(Data option) {
        return Data.object()
                .with("name", option.at("description").text())
                .with("time", option.at("transitTime").text().filter(time -> !time.isEmpty()))
                .with("cost", CartView.shown(option.at("cost")));
    }

    /** A copy that stays is one that nobody knows of; the store forgets it. */
    private void throwAway(Cart copy, Call call) {
        try {
            carts.delete(copy.id(), call.asker());
        } catch (StoreRefusal | StoreTrouble e) {
            return;
        }
    }
}
