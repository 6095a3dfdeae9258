package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.Locale;

/** Settings about security, privacy, passwords, and what visitors may write. A sandbox asks nobody for a captcha. */
final class SafetyFields {

    static final int SHORTEST_PASSWORD = 7;

    private SafetyFields() {}

    static void bind(Bindings.Type settings) {
        settings.field("security", call -> security(call.visit().settings("storefront/security")))
                .field("privacy", SafetyFields::privacy)
                .field(
                        "reCaptcha",
                        call -> Json.object()
                                .put("siteKey", "")
                                .put("isEnabledOnStorefront", false)
                                .put("isEnabledOnCheckout", false))
                .field("customers", call -> Json.object().set("passwordComplexitySettings", passwords()))
                .field("checkout", call -> checkout())
                .field(
                        "reviews",
                        call -> Json.object()
                                .put("enabled", true)
                                .put("onlyAcceptPreviousCustomerReviews", Feedback.isForBuyers(call.visit())))
                .field(
                        "newsletter",
                        call -> Json.object()
                                .put("showNewsletterSignup", true)
                                .put("newsletterCheckedByDefault", false));
    }

    private static ObjectNode security(ObjectNode given) {
        ObjectNode security = Json.object();
        if (given.path("csp_header").path("enabled").asBoolean()) {
            security.set("customCspHeader", given.path("csp_header").path("header_value"));
        }
        JsonNode frames = given.path("x_frame_options_header");
        if (frames.path("enabled").asBoolean()) {
            security.put(
                    "xFrameOptions",
                    frames.path("setting").asText("").toUpperCase(Locale.ROOT).replace("_", ""));
        }
        JsonNode hsts = given.path("hsts");
        security.putObject("hsts")
                .put("hstsOnStorefrontEnabled", hsts.path("enabled").asBoolean())
                .put("hstsInPreloadEnabled", hsts.path("include_preload").asBoolean())
                .put("hstsInSubdomainsEnabled", hsts.path("include_subdomains").asBoolean())
                .put(
                        "hstsMaxAgeDurationSeconds",
                        SettingsFields.maxAge(hsts.path("max_age").asText()));
        return security;
    }

    private static ObjectNode privacy(Call call) {
        return Json.object()
                .put(
                        "cookieConsentEnabled",
                        call.visit()
                                .store()
                                .path("features")
                                .path("shopper_consent_tracking_enabled")
                                .asBoolean());
    }

    /** BigCommerce's own rule for shoppers' passwords: seven characters, a letter and a number among them. */
    private static ObjectNode passwords() {
        return Json.object()
                .put("minimumPasswordLength", SHORTEST_PASSWORD)
                .put("requireLowerCase", true)
                .put("requireUpperCase", false)
                .put("requireNumbers", true)
                .put("minimumNumbers", 1)
                .put("requireSpecialCharacters", false)
                .put("minimumSpecialCharacters", 0);
    }

    private static ObjectNode checkout() {
        return Json.object()
                .put("reCaptchaEnabled", false)
                .put("persistentCartEnabled", true)
                .put("termsAndConditionsEnabled", false);
    }
}
