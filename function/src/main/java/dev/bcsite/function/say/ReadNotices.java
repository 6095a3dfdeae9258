package dev.bcsite.function.say;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.json.Data;
import java.util.Optional;

/** A page that has nothing of its own to show but what is to be told. */
record ReadNotices(String view) implements Operation {

    @Override
    public Result run(Call call) {
        return new Result(call.session(), Optional.empty(), new Result.Facts(view, Data.object()));
    }
}
