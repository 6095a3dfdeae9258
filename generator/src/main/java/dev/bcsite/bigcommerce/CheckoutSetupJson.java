package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.catalog.Json;
import dev.bcsite.catalog.JsonRow;

/** A channel's checkout, in the shape of {@code GET /v3/checkouts/settings/channels/{id}}. */
final class CheckoutSetupJson {

    private CheckoutSetupJson() {}

    static CheckoutSetup read(JsonNode json) {
        JsonRow row = JsonRow.of("checkout", json);
        return new CheckoutSetup(
                row.text("custom_checkout_script_url"),
                row.text("custom_checkout_sri_hash"),
                row.text("custom_order_confirmation_script_url"),
                row.text("custom_order_confirmation_sri_hash"),
                row.flag("order_confirmation_use_custom_checkout_script"),
                row.flag("custom_checkout_supports_uco_settings"),
                row.flag("should_redirect_to_storefront_for_auth"));
    }

    /** What differs. A script's fields go together: BigCommerce wants them all the first time. */
    static ObjectNode changes(CheckoutSetup before, CheckoutSetup after) {
        ObjectNode json = Json.object();
        if (!before.sameScripts(after)) {
            json.put("custom_checkout_script_url", after.script())
                    .put("custom_checkout_sri_hash", after.scriptHash())
                    .put("custom_order_confirmation_script_url", after.confirmationScript())
                    .put("custom_order_confirmation_sri_hash", after.confirmationScriptHash())
                    .put("order_confirmation_use_custom_checkout_script", after.usesScriptForConfirmation())
                    .put("custom_checkout_supports_uco_settings", after.supportsCheckoutSettings());
        }
        if (before.redirectsForSignIn() != after.redirectsForSignIn()) {
            json.put("should_redirect_to_storefront_for_auth", after.redirectsForSignIn());
        }
        return json;
    }
}
