package dev.bcsite.sandbox.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/**
 * Which checkout a store, or one of its channels, shows: BigCommerce's own, or a script of the merchant's.
 *
 * <p>They are the documents {@code checkout/settings} and, for channel 2, {@code checkout/settings@2}.
 */
final class CheckoutSettings {

    private static final String DOCUMENT = "checkout/settings";
    private static final String STORE = "/v3/checkouts/settings";
    private static final String CHANNEL = STORE + "/channels/{channel_id}";
    private static final String HASH = "(sha(256|384|512)-[A-Za-z0-9+/=_-]+ ?)*";
    private static final List<String> TOGETHER = List.of(
            "custom_checkout_script_url",
            "custom_order_confirmation_script_url",
            "order_confirmation_use_custom_checkout_script");
    private static final List<String> URLS =
            List.of("custom_checkout_script_url", "custom_order_confirmation_script_url");
    private static final List<String> HASHES =
            List.of("custom_checkout_sri_hash", "custom_order_confirmation_sri_hash");

    private static final Shape FIELDS = Shape.of(
            Field.text("custom_checkout_script_url").or(""),
            Field.text("custom_order_confirmation_script_url").or(""),
            Field.bool("order_confirmation_use_custom_checkout_script").or(false),
            Field.bool("custom_checkout_supports_uco_settings").or(false),
            Field.text("custom_checkout_sri_hash").or(""),
            Field.text("custom_order_confirmation_sri_hash").or(""));
    private static final Shape CHANNEL_FIELDS = Shape.of(
                    Field.text("checkout_type").or("optimized"),
                    Field.text("guest_checkout_type").or("enabled"),
                    Field.text("guest_checkout_for_existing_accounts").or("allow"),
                    Field.text("policy_consent").or(""),
                    Field.text("order_confirmation_contact_email").or(""),
                    Field.bool("is_order_terms_and_conditions_enabled").or(false),
                    Field.choice("order_terms_and_conditions_type", "link", "textarea", "")
                            .or(""),
                    Field.text("order_terms_and_conditions_link").or(""),
                    Field.text("order_terms_and_conditions_textarea").or(""),
                    Field.bool("should_redirect_to_storefront_for_auth").or(false))
            .and(FIELDS.fields().toArray(Field[]::new));

    private final StoreState state;

    CheckoutSettings(StoreState state) {
        this.state = state;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(STORE, Scope.CHECKOUTS, exchange -> Exchange.data(200, settings(FIELDS, DOCUMENT))),
                Endpoint.write("PUT", STORE, Scope.CHECKOUTS, this::changeStore),
                Endpoint.get(
                        CHANNEL,
                        Scope.CHECKOUTS,
                        exchange -> Exchange.data(200, settings(CHANNEL_FIELDS, document(exchange)))),
                Endpoint.write("PUT", CHANNEL, Scope.CHECKOUTS, this::changeChannel));
    }

    /** What was said, and what holds where nothing was said. */
    private ObjectNode settings(Shape fields, String document) {
        ObjectNode settings = fields.created(Json.object());
        state.documents().get(document).ifPresent(said -> settings.setAll((ObjectNode) said));
        return settings;
    }

    private Response changeStore(Exchange exchange) {
        return changed(FIELDS, DOCUMENT, exchange.object());
    }

    private Response changeChannel(Exchange exchange) {
        ObjectNode body = exchange.object();
        String document = document(exchange);
        boolean isNew = state.documents()
                .get(document)
                .filter(said -> said.has(TOGETHER.get(0)))
                .isEmpty();
        boolean isCustom = FIELDS.fields().stream().anyMatch(field -> body.has(field.name()));
        if (isNew && isCustom) {
            refuseIncomplete(body);
        }
        return changed(CHANNEL_FIELDS, document, body);
    }

    /** The first time a channel gets a checkout of its own, everything about it must be said. */
    private static void refuseIncomplete(ObjectNode body) {
        Problems problems = new Problems();
        TOGETHER.stream().filter(field -> !body.has(field)).forEach(field -> problems.add(field, "error.path.missing"));
        problems.refuseAny();
    }

    private Response changed(Shape fields, String document, ObjectNode body) {
        ObjectNode given = fields.changed(Json.object(), body);
        refuseWrong(given);
        if (given.path("order_confirmation_use_custom_checkout_script").asBoolean()) {
            given.put("custom_order_confirmation_script_url", "");
        }
        ObjectNode said = (ObjectNode) state.documents().get(document).orElseGet(Json::object);
        said.setAll(given);
        state.documents().put(document, said);
        return Exchange.data(200, settings(fields, document));
    }

    private static void refuseWrong(ObjectNode given) {
        Problems problems = new Problems();
        for (String field : URLS) {
            String url = given.path(field).asText("");
            if (!url.isEmpty() && !url.matches("(https?|webdav)://\\S+|webdav:\\S+")) {
                problems.add(field, "must be a URL");
            }
        }
        for (String field : HASHES) {
            if (!given.path(field).asText("").matches(HASH)) {
                problems.add(field, "must be a hash such as sha384-...");
            }
        }
        problems.refuseAny();
    }

    private String document(Exchange exchange) {
        long channel = exchange.id("channel_id");
        if (state.channels().row(channel).isEmpty()) {
            throw Refusal.unprocessable("channel_id", "is not a channel of this store");
        }
        return DOCUMENT + "@" + channel;
    }
}
