package dev.bcsite.sandbox.customer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.identity.CustomerSettings;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import java.util.List;

/** Settings about customers, of the store and of channels; null on a channel means that the store's count. */
final class CustomerSettingsApi {

    private static final String GLOBAL = "/v3/customers/settings";
    private static final String CHANNEL = GLOBAL + "/channels/{channel_id}";
    private static final Shape FIELDS = Shape.of(
            Field.object(
                            "privacy_settings",
                            Shape.of(
                                    Field.bool("ask_shopper_for_tracking_consent")
                                            .nullable(),
                                    Field.bool("ask_shopper_for_tracking_consent_on_checkout")
                                            .nullable(),
                                    Field.text("policy_url").nullable()))
                    .nullable(),
            Field.object(
                            "customer_group_settings",
                            Shape.of(
                                    Field.whole("guest_customer_group_id").nullable(),
                                    Field.whole("default_customer_group_id").nullable()))
                    .nullable(),
            Field.bool("allow_global_logins"));

    private final StoreState state;
    private final CustomerSettings settings;

    CustomerSettingsApi(StoreState state) {
        this.state = state;
        this.settings = new CustomerSettings(state);
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(GLOBAL, Scope.CUSTOMERS, exchange -> Exchange.data(200, settings.global())),
                Endpoint.write("PUT", GLOBAL, Scope.CUSTOMERS, this::changeGlobal),
                Endpoint.get(
                        CHANNEL,
                        Scope.CUSTOMERS,
                        exchange -> Exchange.data(200, settings.ofChannel(channel(exchange)))),
                Endpoint.write("PUT", CHANNEL, Scope.CUSTOMERS, this::changeOfChannel));
    }

    private Response changeGlobal(Exchange exchange) {
        settings.changeGlobal(checked(exchange));
        return Exchange.data(200, settings.global());
    }

    private Response changeOfChannel(Exchange exchange) {
        settings.changeOfChannel(channel(exchange), checked(exchange));
        return Exchange.data(200, settings.ofChannel(channel(exchange)));
    }

    private ObjectNode checked(Exchange exchange) {
        ObjectNode given = FIELDS.created(exchange.object());
        given.path("customer_group_settings").properties().forEach(one -> {
            long group = one.getValue().asLong();
            if (group != 0 && state.table(Kind.CUSTOMER_GROUPS).row(group).isEmpty()) {
                throw Refusal.unprocessable(
                        "customer_group_settings." + one.getKey(), "is not a customer group of this store");
            }
        });
        return given;
    }

    private long channel(Exchange exchange) {
        long channel = exchange.id("channel_id");
        if (state.channels().row(channel).isEmpty()) {
            throw Refusal.notFound();
        }
        return channel;
    }
}
