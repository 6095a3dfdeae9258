package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.guard.Limits.Rate;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import java.net.URI;
import java.util.Optional;

/**
 * Lets the browser pay the order of its session, and only that: it gets a payment access token and posts the card to the payments host itself.
 * The token lives an hour and is worth nothing for anything else.
 */
record PayToken(Till till, URI payments) implements Operation {

    @Override
    public Result run(Call call) {
        call.fields().close();
        if (call.request().wantsPage()) {
            throw Refusal.of(Reason.NOT_FOUND, "this is for scripts");
        }
        call.limits().admit(Rate.GUESS_ONE, "pay " + call.session().id());
        Data.Members facts = Data.object().with("token", till.token(call)).with("payAt", payments.toASCIIString());
        return new Result(call.session(), Optional.empty(), new Result.Facts("checkout", facts));
    }
}
