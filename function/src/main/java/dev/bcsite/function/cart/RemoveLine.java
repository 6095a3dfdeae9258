package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.store.StoreRefusal;
import java.util.Optional;

/** Takes a line out of the cart. One that is not there, or not there any more, is out of it already. */
record RemoveLine(CheckoutStore checkouts, CartKeeper keeper) implements Operation {

    @Override
    public Result run(Call call) {
        call.fields().close();
        return removed(call);
    }

    Result removed(Call call) {
        if (call.session().cart().isEmpty()) {
            return Answers.of(call, Optional.empty());
        }
        try (CartKeeper.Turn turn = keeper.turn(Found.id(call), call)) {
            return Answers.whole(call, without(turn, call.parts().get(0)), checkouts);
        } catch (StoreRefusal e) {
            throw Refusal.of(Reason.REFUSED, "the store keeps this line");
        }
    }

    private static Optional<Cart> without(CartKeeper.Turn turn, String id) {
        Optional<Line> line = turn.cart().flatMap(cart -> cart.line(id)).filter(found -> !found.isFixed());
        return line.isPresent() ? turn.make(new Intent.Remove(id)) : turn.cart();
    }
}
