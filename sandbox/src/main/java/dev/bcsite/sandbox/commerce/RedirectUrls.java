package dev.bcsite.sandbox.commerce;

import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.state.SiteUrls;
import dev.bcsite.sandbox.state.StoreState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Where a shopper goes to have a cart that the API made: each set can be opened once, within 30 days. */
public record RedirectUrls(String cart, String checkout, String embeddedCheckout) {

    private static final Duration LIFE = Duration.ofDays(30);

    /** @param parameters to be added to each of them */
    static RedirectUrls of(StoreState state, Cart cart, Map<String, String> parameters) {
        if (!cart.isManaged()) {
            throw Refusal.of(422, "Redirect URLs exist only for carts that the API made");
        }
        String token = new CartTokens(state).issue(CartTokens.Purpose.REDIRECT, cart.id(), 1, LIFE);
        StringBuilder more = new StringBuilder();
        parameters.forEach((name, value) ->
                more.append('&').append(encoded(name)).append('=').append(encoded(value)));
        String page = host(state, cart.channel()) + "/cart.php?action=";
        String rest = "&id=" + cart.id() + "&token=" + token + more;
        return new RedirectUrls(
                page + "load" + rest, page + "loadInCheckout" + rest, page + "loadInCheckout&embedded=1" + rest);
    }

    /** Where the channel's checkout is. */
    static String host(StoreState state, long channel) {
        return new SiteUrls(state).checkout(channel).orElse("").replaceFirst("/+$", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
