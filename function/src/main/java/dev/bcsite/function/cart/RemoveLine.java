package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.store.StoreRefusal;

/** Takes a line out of the cart. */
record RemoveLine(CartKeeper keeper) implements Operation {

    @Override
    public Result run(Call call) {
        call.fields().close();
        try (CartKeeper.Turn turn = keeper.turn(Found.id(call), call)) {
            Line line = Found.line(turn, call);
            return Answers.of(call, turn.make(new Intent.Remove(line.id())));
        } catch (StoreRefusal e) {
            throw Refusal.of(Reason.REFUSED, "the store keeps this line");
        }
    }
}
