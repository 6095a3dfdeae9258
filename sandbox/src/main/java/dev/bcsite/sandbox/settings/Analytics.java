package dev.bcsite.sandbox.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Optional;

/** The providers of web analytics that a store knows, and which of them a channel has switched on. */
public final class Analytics {

    private static final String PATH = "/v3/settings/analytics";
    private static final String DOCUMENT = "settings/analytics";
    private static final Shape FIELDS = Shape.of(
            Field.text("name").least(1),
            Field.text("code"),
            Field.bool("enabled"),
            Field.bool("data_tag_enabled"),
            Field.whole("version"),
            Field.text("api_secret"));

    private final StoreState state;

    public Analytics(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH, Scope.INFORMATION, exchange -> Exchange.data(200, providers(exchange))),
                Endpoint.get(
                        PATH + "/{provider_id}", Scope.INFORMATION, exchange -> answer(exchange, provider(exchange))),
                Endpoint.write("PUT", PATH + "/{provider_id}", Scope.INFORMATION, this::put));
    }

    /** A channel begins with the providers of the store. */
    private ArrayNode providers(Exchange exchange) {
        Optional<Long> channel = Settings.channel(exchange);
        JsonNode own = channel.flatMap(id -> state.documents().get(DOCUMENT + "@" + id))
                .or(() -> state.documents().get(DOCUMENT))
                .orElseGet(Json::array);
        ArrayNode providers = Json.array(Json.elements(own));
        providers.forEach(provider -> ((ObjectNode) provider).put("channel_id", channel.orElse(1L)));
        return providers;
    }

    private ObjectNode provider(Exchange exchange) {
        return find(providers(exchange), exchange.id("provider_id")).orElseThrow(exchange::notFound);
    }

    private static Optional<ObjectNode> find(ArrayNode providers, long id) {
        return Json.elements(providers).stream()
                .map(ObjectNode.class::cast)
                .filter(provider -> provider.path("id").asLong() == id)
                .findFirst();
    }

    private Response put(Exchange exchange) {
        ObjectNode changed = FIELDS.changed(provider(exchange), exchange.object());
        ArrayNode providers = providers(exchange);
        find(providers, exchange.id("provider_id")).ifPresent(provider -> provider.setAll(changed));
        String document =
                Settings.channel(exchange).map(id -> DOCUMENT + "@" + id).orElse(DOCUMENT);
        state.documents().put(document, providers);
        return answer(exchange, changed);
    }

    private static Response answer(Exchange exchange, ObjectNode provider) {
        return exchange.readings().has(Reading.WRAPS_BARE_OBJECTS)
                ? Exchange.data(200, provider)
                : Exchange.json(200, provider);
    }
}
