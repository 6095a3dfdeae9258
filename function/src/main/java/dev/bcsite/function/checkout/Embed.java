package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.cart.HostedCheckout;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import dev.bcsite.function.json.Data;
import java.net.URI;
import java.util.Optional;

/** Makes the address that is embedded. It works once, so it is only made when a page is there to embed it. */
record Embed(HostedCheckout hosted, URI loader) implements Operation {

    @Override
    public Result run(Call call) {
        call.fields().close();
        if (call.request().wantsPage()) {
            throw Refusal.of(Reason.REFUSED, "only a script can embed the checkout");
        }
        URI address = hosted.embedded(call);
        Data.Members facts =
                Data.object().with("embed", address.toASCIIString()).with("loader", loader.toASCIIString());
        return new Result(call.session(), Optional.empty(), new Result.Facts("checkout", facts));
    }
}
