package dev.bcsite;

import dev.bcsite.bigcommerce.CheckoutSetup;
import dev.bcsite.content.YamlMap;
import java.util.List;

/** Reads which checkout a storefront shows, and where shoppers sign in. */
final class CheckoutReader {

    private static final List<String> KEYS =
            List.of("url", "integrity", "confirmationUrl", "confirmationIntegrity", "showsConfirmation");

    private CheckoutReader() {}

    static CheckoutSetup read(YamlMap storefront) {
        boolean signsInHere = storefront
                .oneOf("signIn", List.of("storefront", "bigcommerce"))
                .filter("storefront"::equals)
                .isPresent();
        if (!storefront.has("checkoutScript")) {
            return new CheckoutSetup("", "", "", "", false, false, signsInHere);
        }
        if (storefront.text("checkout").filter("custom"::equals).isEmpty()) {
            storefront.problem(
                    "checkoutScript", "\"checkoutScript\" is only for a custom checkout", "add checkout: custom");
        }
        return storefront
                .map("checkoutScript")
                .map(script -> custom(script, signsInHere))
                .orElse(CheckoutSetup.STOCK);
    }

    private static CheckoutSetup custom(YamlMap script, boolean signsInHere) {
        script.unknownKeys(KEYS);
        boolean showsConfirmation = script.flag("showsConfirmation").orElse(false);
        if (!script.has("url")) {
            script.problem("url", "the checkout's script has no URL", "add url: https://...");
        }
        if (showsConfirmation && script.has("confirmationUrl")) {
            script.problem(
                    "confirmationUrl",
                    "the order confirmation cannot be shown by the checkout's script and by another",
                    "remove confirmationUrl, or showsConfirmation");
        }
        requireFile(script, "integrity", "url");
        requireFile(script, "confirmationIntegrity", "confirmationUrl");
        return new CheckoutSetup(
                ScriptReader.url(script, "url").orElse(""),
                ScriptReader.integrity(script, "integrity").orElse(""),
                ScriptReader.url(script, "confirmationUrl").orElse(""),
                ScriptReader.integrity(script, "confirmationIntegrity").orElse(""),
                showsConfirmation,
                false,
                signsInHere);
    }

    private static void requireFile(YamlMap script, String integrity, String url) {
        if (script.has(integrity) && !script.has(url)) {
            script.problem(integrity, "\"" + integrity + "\" says nothing without \"" + url + "\"", "add " + url);
        }
    }
}
