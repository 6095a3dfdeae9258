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
        Optional<String> id = call.session().cart();
        Optional<Checkout> checkout = id.isPresent() ? store.sums(id.get(), call.asker()) : Optional.empty();
        if (checkout.isEmpty()) {
            Data.Members shown = offer.shown(CartView.empty(), countries, false, call);
            return new Result(call.session().withoutCart(), Optional.of(0L), new Result.Facts("cart", shown));
        }
        long count = checkout.get().cart().count();
        Data.Members shown =
                offer.shown(Answers.shown(call, checkout.get()), countries, isEstimated && count > 0, call);
        return new Result(call.session(), Optional.of(count), new Result.Facts("cart", shown));
    }
}
