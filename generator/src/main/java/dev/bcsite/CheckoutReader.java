package dev.bcsite;

import dev.bcsite.ScriptSetting.Linked;
import dev.bcsite.ScriptSetting.Source;
import dev.bcsite.content.YamlMap;
import java.util.List;
import java.util.Optional;

/** Reads which checkout a storefront shows, and where shoppers sign in. */
final class CheckoutReader {

    private static final List<String> KEYS = List.of(
            "file",
            "url",
            "integrity",
            "confirmationFile",
            "confirmationUrl",
            "confirmationIntegrity",
            "showsConfirmation");

    private final ScriptReader scripts;

    CheckoutReader(ScriptReader scripts) {
        this.scripts = scripts;
    }

    CheckoutSetting read(YamlMap storefront) {
        boolean signsInHere = storefront
                .oneOf("signIn", List.of("storefront", "bigcommerce"))
                .filter("storefront"::equals)
                .isPresent();
        boolean isCustom = storefront.has("checkoutScript");
        if (isCustom && storefront.text("checkout").filter("custom"::equals).isEmpty()) {
            storefront.problem(
                    "checkoutScript", "\"checkoutScript\" is only for a custom checkout", "add checkout: custom");
        }
        return storefront
                .map("checkoutScript")
                .map(script -> custom(script, signsInHere))
                .orElseGet(() -> new CheckoutSetting(Optional.empty(), Optional.empty(), false, signsInHere));
    }

    private CheckoutSetting custom(YamlMap script, boolean signsInHere) {
        script.unknownKeys(KEYS);
        boolean showsConfirmation = script.flag("showsConfirmation").orElse(false);
        if (!script.has("file") && !script.has("url")) {
            script.problem(
                    "file",
                    "the checkout's script has neither a file nor a URL",
                    "write file: scripts/checkout.js, or url: https://...");
        }
        for (String key : showsConfirmation ? List.of("confirmationFile", "confirmationUrl") : List.<String>of()) {
            if (script.has(key)) {
                script.problem(
                        key,
                        "the order confirmation cannot be shown by the checkout's script and by another",
                        "remove " + key + ", or showsConfirmation");
            }
        }
        return new CheckoutSetting(
                source(script, "file", "url", "integrity"),
                source(script, "confirmationFile", "confirmationUrl", "confirmationIntegrity"),
                showsConfirmation,
                signsInHere);
    }

    private Optional<Source> source(YamlMap script, String file, String url, String integrity) {
        if (script.has(file) && script.has(url)) {
            script.problem(file, "\"" + file + "\" and \"" + url + "\" exclude each other", "keep one of them");
            return Optional.empty();
        }
        if (script.has(file)) {
            return scripts.hosted(script, file, integrity);
        }
        if (script.has(integrity) && !script.has(url)) {
            script.problem(integrity, "\"" + integrity + "\" says nothing without \"" + url + "\"", "add " + url);
        }
        Optional<String> hash = ScriptReader.integrity(script, integrity);
        return ScriptReader.url(script, url).map(address -> new Linked(address, hash));
    }
}
