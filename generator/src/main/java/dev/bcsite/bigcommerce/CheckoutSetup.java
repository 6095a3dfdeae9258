package dev.bcsite.bigcommerce;

/**
 * Which checkout a channel shows: BigCommerce's own, or a script's. Empty texts mean BigCommerce's own.
 *
 * @param script URL of the custom checkout
 * @param scriptHash what the browser holds it against, such as {@code sha384-...}
 * @param confirmationScript URL of the custom order confirmation; BigCommerce empties it while the checkout's script
 *     shows that page too
 * @param usesScriptForConfirmation whether the checkout's script also shows the order confirmation
 * @param supportsCheckoutSettings whether the script heeds the settings of BigCommerce's own checkout
 * @param redirectsForSignIn whether shoppers sign in at the storefront and not in the checkout
 */
public record CheckoutSetup(
        String script,
        String scriptHash,
        String confirmationScript,
        String confirmationScriptHash,
        boolean usesScriptForConfirmation,
        boolean supportsCheckoutSettings,
        boolean redirectsForSignIn) {

    /** BigCommerce's own checkout, sign-in included. */
    public static final CheckoutSetup STOCK = new CheckoutSetup("", "", "", "", false, false, false);

    boolean sameScripts(CheckoutSetup other) {
        return withSignIn(false).equals(other.withSignIn(false));
    }

    /** The same scripts, with shoppers signing in at the storefront or not. */
    public CheckoutSetup withSignIn(boolean atStorefront) {
        return new CheckoutSetup(
                script,
                scriptHash,
                confirmationScript,
                confirmationScriptHash,
                usesScriptForConfirmation,
                supportsCheckoutSettings,
                atStorefront);
    }
}
