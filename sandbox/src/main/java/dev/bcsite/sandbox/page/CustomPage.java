package dev.bcsite.sandbox.page;

import static dev.bcsite.sandbox.page.Html.all;
import static dev.bcsite.sandbox.page.Html.at;
import static dev.bcsite.sandbox.page.Html.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.table.Json;
import java.util.Base64;
import java.util.Optional;

/**
 * A checkout that a merchant brings along: a page with nothing but the element it is to fill, {@code
 * window.checkoutConfig}, and the script that the channel's checkout settings name.
 *
 * <p>With a hash in the settings the browser runs the script only if it is the very same.
 */
final class CustomPage {

    private CustomPage() {}

    static Optional<Response> checkout(Visit visit) {
        Optional<Cart> cart = visit.cart();
        return cart.flatMap(found -> page(
                visit,
                "Checkout",
                "custom_checkout_script_url",
                "custom_checkout_sri_hash",
                config().put("checkoutId", found.id())));
    }

    static Optional<Response> confirmation(Visit visit, long order) {
        ObjectNode config = config().put("orderId", order);
        ObjectNode settings = CheckoutSettings.of(visit);
        return settings.path("order_confirmation_use_custom_checkout_script").asBoolean()
                ? page(visit, "Order", "custom_checkout_script_url", "custom_checkout_sri_hash", config)
                : page(
                        visit,
                        "Order",
                        "custom_order_confirmation_script_url",
                        "custom_order_confirmation_sri_hash",
                        config);
    }

    private static ObjectNode config() {
        return Json.object().put("containerId", "checkout-app");
    }

    private static Optional<Response> page(
            Visit visit, String title, String urlField, String hashField, ObjectNode config) {
        ObjectNode settings = CheckoutSettings.of(visit);
        String url = settings.path(urlField).asText("");
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(filled(
                        visit.withScriptsFrom(" " + Visit.origin(url)),
                        title,
                        url,
                        settings.path(hashField).asText(""),
                        config));
    }

    private static Response filled(Visit visit, String title, String url, String hash, ObjectNode config) {
        AppScripts others = AppScripts.of(visit);
        config.put("publicPath", url.replaceFirst("[^/]*$", ""));
        Html head = all(
                tag("meta", at("charset", "utf-8")),
                tag("meta", at("name", "viewport"), at("content", "width=device-width, initial-scale=1")),
                tag("title", title + " · " + visit.storeName()),
                tag("script", at("src", PageFiles.CONFIG + "?" + encoded(config))),
                tag(
                        "script",
                        at("src", url),
                        at("defer", ""),
                        hash.isEmpty() ? Html.NOTHING : at("integrity", hash),
                        hash.isEmpty() ? Html.NOTHING : at("crossorigin", "anonymous")),
                others.in("head"));
        Html body =
                tag("body", tag("div", at("id", "checkout-app"), at("data-iframe-height", "")), others.in("footer"));
        return Shell.send(
                visit.withScriptsFrom(others.sources()),
                200,
                tag("html", at("lang", visit.language()), tag("head", head), body));
    }

    /** As a script of its own, so that the page needs no inline script. */
    private static String encoded(JsonNode config) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(config));
    }
}
