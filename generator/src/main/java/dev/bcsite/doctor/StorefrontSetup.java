package dev.bcsite.doctor;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the configuration says of one storefront.
 *
 * @param url absent when the URL of the channel site holds
 * @param checkoutUrl absent when nothing is asked for
 * @param checkout {@code hosted}, {@code embedded} or {@code custom}
 * @param locales empty means the store's language
 * @param currencies empty means the channel's default
 * @param setsCheckout whether settings of the channel's checkout are registered
 * @param runsScriptsAtCheckout whether any script is for pages where shoppers pay
 */
public record StorefrontSetup(
        long channel,
        Optional<URI> url,
        Optional<URI> checkoutUrl,
        String checkout,
        List<String> locales,
        List<String> currencies,
        boolean setsCheckout,
        boolean runsScriptsAtCheckout) {

    public StorefrontSetup {
        locales = List.copyOf(locales);
        currencies = List.copyOf(currencies);
    }

    /** As findings name it. */
    String name() {
        return "channel " + channel;
    }

    boolean embedsCheckout() {
        return checkout.equals("embedded");
    }
}
