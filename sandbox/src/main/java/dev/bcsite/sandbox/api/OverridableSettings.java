package dev.bcsite.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/**
 * Settings of a store that each channel can override field by field, at {@code path} and {@code path/channels/ID}.
 *
 * <p>They are documents: {@code cart/settings} and, for channel 2, {@code cart/settings@2}. What a channel does not
 * override is null there.
 *
 * @param usual what holds until somebody says otherwise
 * @param fields what can be said of the store
 * @param overrides what can be said of a channel
 */
public record OverridableSettings(
        String path, String document, Scope scope, ObjectNode usual, Shape fields, Shape overrides) {

    public List<Endpoint> endpoints() {
        String channel = path + "/channels/{channel_id}";
        return List.of(
                Endpoint.get(path, scope, exchange -> Exchange.data(200, ofStore(exchange.state()))),
                Endpoint.write("PUT", path, scope, this::changeStore),
                Endpoint.get(channel, scope, exchange -> Exchange.data(200, ofChannel(exchange))),
                Endpoint.write("PUT", channel, scope, this::changeChannel));
    }

    private ObjectNode ofStore(StoreState state) {
        ObjectNode settings = usual.deepCopy();
        state.documents().get(document).ifPresent(said -> settings.setAll((ObjectNode) said));
        return settings;
    }

    private Response changeStore(Exchange exchange) {
        ObjectNode changed = fields.changed(ofStore(exchange.state()), exchange.object());
        exchange.state().documents().put(document, changed);
        return Exchange.data(200, changed);
    }

    private ObjectNode ofChannel(Exchange exchange) {
        refuseUnknown(exchange);
        ObjectNode settings = Json.object();
        usual.fieldNames().forEachRemaining(settings::putNull);
        exchange.state().documents().get(key(exchange)).ifPresent(said -> settings.setAll((ObjectNode) said));
        return settings;
    }

    private Response changeChannel(Exchange exchange) {
        ObjectNode changed = overrides.changed(ofChannel(exchange), exchange.object());
        exchange.state().documents().put(key(exchange), changed);
        return Exchange.data(200, changed);
    }

    private String key(Exchange exchange) {
        return document + "@" + exchange.id("channel_id");
    }

    private static void refuseUnknown(Exchange exchange) {
        if (exchange.state().channels().row(exchange.id("channel_id")).isEmpty()) {
            throw Refusal.unprocessable("channel_id", "is not a channel of this store");
        }
    }
}
