package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.json.Data;
import java.util.Optional;

/** What is in the cart, and what it comes to. A browser that has none costs the store nothing. */
record ReadCart(CheckoutStore store, Countries countries) implements Operation {

    /** Links are marked by whoever sends them, so that more in the query is no mistake. */
    @Override
    public Result run(Call call) {
        Offer offer = Offer.in(call.fields());
        boolean isEstimated = call.fields().tick("estimate");
        Optional<Checkout> checkout = call.session().cart().flatMap(id -> store.read(id, call.asker()));
        Data.Members shown = checkout.map(found -> Answers.shown(call, found)).orElseGet(CartView::empty);
        long count = checkout.map(found -> found.cart().count()).orElse(0L);
        return new Result(
                checkout.isPresent() ? call.session() : call.session().withoutCart(),
                Optional.of(count),
                new Result.Facts("cart", offer.shown(shown, countries, isEstimated && count > 0, call)));
    }
}
