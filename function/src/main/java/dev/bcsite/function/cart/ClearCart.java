package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.store.StoreRefusal;
import dev.bcsite.function.store.StoreTrouble;
import java.util.Optional;

/** Takes everything out of the cart. */
record ClearCart(CartStore store) implements Operation {

    @Override
    public Result run(Call call) {
        call.fields().close();
        call.session().cart().ifPresent(id -> delete(id, call));
        return Answers.of(call, Optional.empty());
    }

    /** A cart that is gone by now is as empty as can be, whoever took it away. */
    private void delete(String id, Call call) {
        try {
            store.delete(id, call.asker());
        } catch (StoreRefusal | StoreTrouble e) {
            if (store.read(id, call.asker()).isPresent()) {
                throw e;
            }
        }
    }
}
