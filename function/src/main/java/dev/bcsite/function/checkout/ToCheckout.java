package dev.bcsite.function.checkout;

import dev.bcsite.function.call.Call;
import dev.bcsite.function.call.Operation;
import dev.bcsite.function.call.Result;
import dev.bcsite.function.cart.HostedCheckout;
import java.net.URI;
import java.util.Optional;

/** From the cart to the checkout of the storefront, once the cart is what its page showed. */
record ToCheckout(HostedCheckout hosted, boolean isEmbedded) implements Operation {

    @Override
    public Result run(Call call) {
        long count = hosted.seen(call).count();
        // The frame needs a script, and the page's own address, at which alone the host allows frames.
        String page = isEmbedded || !call.request().wantsPage()
                ? call.home().at("checkout/")
                : "/api/checkout"
                        + (call.home().path().equals("/")
                                ? ""
                                : "?home=" + call.home().path());
        return new Result(call.session(), Optional.of(count), new Result.Away(URI.create(page)));
    }
}
