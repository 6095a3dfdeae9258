package dev.bcsite.sandbox.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Paging;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of the store, and what its channels have otherwise.
 *
 * <p>A channel overrides field by field. One without overrides shows nothing at all, one with some shows null for what
 * it inherits. Overrides end with null, and then the request must have every field.
 */
public final class Settings {

    private final StoreState state;
    private final StoreMirror mirror;

    public Settings(StoreState state) {
        this.state = state;
        this.mirror = new StoreMirror(state);
    }

    public List<Endpoint> endpoints() {
        return SettingsGroups.ALL.stream().flatMap(this::endpoints).toList();
    }

    private Stream<Endpoint> endpoints(SettingsGroup group) {
        String path = "/v3/settings/" + group.path();
        return Stream.of(
                Endpoint.get(path, Scope.INFORMATION, exchange -> Exchange.data(200, shown(exchange, group))),
                Endpoint.write("PUT", path, Scope.INFORMATION, exchange -> put(exchange, group)));
    }

    /** The channel whose overrides are meant; none when the store's own settings are. */
    static Optional<Long> channel(Exchange exchange) {
        if (exchange.query().get("channel_id").isEmpty()) {
            return Optional.empty();
        }
        long channel = Paging.number(exchange, "channel_id", 1);
        if (exchange.state().channels().row(channel).isEmpty()) {
            throw exchange.unprocessable("channel_id", "is not a channel of this store");
        }
        return Optional.of(channel);
    }

    private JsonNode shown(Exchange exchange, SettingsGroup group) {
        Optional<Long> channel = group.isGlobal() ? Optional.empty() : channel(exchange);
        JsonNode stored = state.documents()
                .get(channel.map(group::document).orElse(group.document()))
                .orElseGet(Json::object);
        if (channel.isPresent() && stored instanceof ObjectNode overrides && !overrides.isEmpty()) {
            group.fields().names().stream().filter(name -> !overrides.has(name)).forEach(overrides::putNull);
        }
        return stored;
    }

    private Response put(Exchange exchange, SettingsGroup group) {
        Optional<Long> channel = group.isGlobal() ? Optional.empty() : channel(exchange);
        ObjectNode body = exchange.object();
        channel.ifPresent(id -> body.remove(group.globalFields()));
        Shape fields = channel.isPresent()
                ? group.fields().without(group.globalFields().toArray(String[]::new))
                : group.fields();
        List<String> inherited =
                fields.names().stream().filter(name -> body.path(name).isNull()).toList();
        refusePart(body, fields, group.isWhole() || channel.isPresent() && !inherited.isEmpty());
        String document = channel.map(group::document).orElse(group.document());
        ObjectNode changed = changed(document, fields, body, channel.isPresent() ? inherited : List.of());
        if (inherited.size() == fields.names().size()) {
            state.documents().remove(document);
        } else {
            state.documents().put(document, changed);
        }
        if (channel.isEmpty()) {
            mirror.show(group, changed);
        }
        return Exchange.data(200, shown(exchange, group));
    }

    private static void refusePart(ObjectNode body, Shape fields, boolean mustBeWhole) {
        Problems problems = new Problems();
        fields.names().stream()
                .filter(name -> mustBeWhole && !body.has(name))
                .forEach(name -> problems.add(name, "error.path.missing"));
        problems.refuseAny();
    }

    private ObjectNode changed(String document, Shape fields, ObjectNode body, List<String> inherited) {
        // An empty document can be an empty array, as at BigCommerce.
        ObjectNode before = state.documents()
                .get(document)
                .filter(JsonNode::isObject)
                .map(ObjectNode.class::cast)
                .orElseGet(Json::object);
        ObjectNode given = body.deepCopy();
        given.remove(inherited);
        ObjectNode changed = fields.changed(before, given);
        changed.remove(inherited);
        return changed;
    }
}
