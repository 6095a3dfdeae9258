package dev.bcsite;

import dev.bcsite.ScriptSetting.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which checkout a storefront shows, and where shoppers sign in. Without scripts it is BigCommerce's own.
 *
 * @param confirmation another script for the order confirmation; absent where the checkout's shows it, or BigCommerce
 * @param showsConfirmation whether the checkout's script shows the order confirmation, too
 * @param signsInHere whether shoppers sign in at the storefront and not in the checkout
 */
public record CheckoutSetting(
        Optional<Source> script, Optional<Source> confirmation, boolean showsConfirmation, boolean signsInHere) {

    public static final CheckoutSetting STOCK = new CheckoutSetting(Optional.empty(), Optional.empty(), false, false);

    List<Source> sources() {
        return Stream.of(script, confirmation).flatMap(Optional::stream).toList();
    }
}
