package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.store.StoreRefusal;

/** Takes a line out of the cart. */
record RemoveLine(CartStore store, CartKeeper keeper) implements Operation {

    @Override
    public Result run(Call call) {
        call.fields().close();
        Cart cart = Found.cart(store, call);
        Line line = Found.changeable(cart, call.parts().get(0));
        try {
            return Answers.of(call, keeper.make(new Intent.Remove(line.id()), cart, call.asker()));
        } catch (StoreRefusal e) {
            throw Refusal.of(Reason.REFUSED, "the store keeps this line");
        }
    }
}
