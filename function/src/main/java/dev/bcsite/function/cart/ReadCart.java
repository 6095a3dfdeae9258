package dev.bcsite.function.cart;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;

/** What is in the cart. A browser that has none costs the store nothing. */
record ReadCart(CartStore store) implements Operation {

    @Override
    public Result run(Call call) {
        call.fields().close();
        return Answers.of(call, call.session().cart().flatMap(id -> store.read(id, call.asker())));
    }
}
