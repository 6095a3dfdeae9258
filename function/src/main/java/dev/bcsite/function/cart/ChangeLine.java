package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.store.StoreRefusal;
import java.util.Optional;

/** Sets how many there are of a line. Zero takes it out. */
record ChangeLine(CheckoutStore checkouts, CartKeeper keeper, WhyNot whyNot) implements Operation {

    @Override
    public Result run(Call call) {
        long quantity = call.fields()
                .number("quantity", 0, Wish.MOST)
                .orElseThrow(() -> call.fields().missing("quantity"));
        call.fields().close();
        if (quantity == 0) {
            return new RemoveLine(checkouts, keeper).removed(call);
        }
        try (CartKeeper.Turn turn = keeper.turn(Found.id(call), call)) {
            Line line = Found.line(turn, call);
            return line.quantity() == quantity
                    ? Answers.whole(call, turn.cart(), checkouts)
                    : changed(call, turn, line, quantity);
        }
    }

    private Result changed(Call call, CartKeeper.Turn turn, Line line, long quantity) {
        try {
            return Answers.whole(call, turn.make(new Intent.Change(line.id(), quantity)), checkouts);
        } catch (StoreRefusal e) {
            Wish wish = new Wish(line.product(), line.variant(), quantity, line.choices(), Optional.empty());
            long others = turn.cart().orElseThrow().quantityOf(line.product()) - line.quantity();
            throw whyNot.refusal(wish, others, call.asker());
        }
    }
}
