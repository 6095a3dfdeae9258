package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.store.StoreRefusal;
import java.util.Optional;

/** Sets how many there are of a line. Zero takes it out. */
record ChangeLine(CartStore store, CartKeeper keeper, WhyNot whyNot) implements Operation {

    @Override
    public Result run(Call call) {
        long quantity = call.fields()
                .number("quantity", 0, Wish.MOST)
                .orElseThrow(() -> call.fields().missing("quantity"));
        call.fields().close();
        Cart cart = Found.cart(store, call);
        Line line = Found.changeable(cart, call.parts().get(0));
        if (line.quantity() == quantity) {
            return Answers.of(call, Optional.of(cart));
        }
        Intent intent = quantity == 0 ? new Intent.Remove(line.id()) : new Intent.Change(line.id(), quantity);
        try {
            return Answers.of(call, keeper.make(intent, cart, call.asker()));
        } catch (StoreRefusal e) {
            Wish wish = new Wish(line.product(), line.variant(), quantity, line.choices(), Optional.empty());
            throw whyNot.refusal(wish, cart.quantityOf(line.product()) - line.quantity(), call.asker());
        }
    }
}
