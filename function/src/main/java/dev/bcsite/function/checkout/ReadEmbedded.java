package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.json.Data;
import java.util.Optional;

/** The page that BigCommerce's checkout is embedded in. Its script asks for the address when it is there, as the address works once. */
record ReadEmbedded() implements Operation {

    @Override
    public Result run(Call call) {
        boolean isEmpty = call.session().cart().isEmpty();
        return new Result(
                call.session(),
                Optional.empty(),
                new Result.Facts(
                        "checkout", Data.object().with("isEmbedded", !isEmpty).with("isEmpty", isEmpty)));
    }
}
