package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.KeysetPaging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Rows;
import dev.bcsite.sandbox.table.Subset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Channels, their currencies and their listings. */
public final class Channels {

    private static final Set<String> AVAILABLE = Set.of("prelaunch", "active", "inactive", "connected");

    private final StoreState state;

    public Channels(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        Resource channels = channels();
        Resource listings = listings();
        return List.of(
                channels.list(),
                channels.one(),
                listings.list(),
                listings.one(),
                Endpoint.get(
                        "/v3/channels/{channel_id}/currency-assignments", Scope.CHANNEL_SETTINGS, this::currencies),
                Endpoint.get("/v3/channels/{channel_id}/active-theme", Scope.CHANNEL_SETTINGS, exchange -> {
                    throw exchange.notFound();
                }));
    }

    private Resource channels() {
        return Resource.at("/v3/channels", Scope.CHANNEL_SETTINGS, exchange -> state.channels())
                .strict()
                .filters(
                        Filter.single(
                                "available", (value, exchange) -> row -> isAvailable(row) == value.equals("true")),
                        Filter.text("status"),
                        Filter.text("type"),
                        Filter.text("platform"),
                        Filter.date("date_created"),
                        Filter.date("date_modified"))
                .shape(this::show);
    }

    private static boolean isAvailable(ObjectNode channel) {
        return AVAILABLE.contains(channel.path("status").asText());
    }

    private ObjectNode show(Exchange exchange, ObjectNode row) {
        ObjectNode channel = row.deepCopy();
        if (exchange.includes("currencies")) {
            long id = row.path("id").asLong();
            channel.set("currencies", assigned(id).orElseGet(() -> inherited(id)));
        }
        return channel;
    }

    private Response currencies(Exchange exchange) {
        long channel = exchange.id("channel_id");
        return Exchange.data(200, assigned(channel).orElseThrow(exchange::notFound));
    }

    /** The currencies set for a channel; a channel without takes the store's. */
    private Optional<JsonNode> assigned(long channel) {
        return state.documents()
                .get("currency-assignments@" + channel)
                .map(set -> ((ObjectNode) set).put("channel_id", channel));
    }

    private ObjectNode inherited(long channel) {
        ObjectNode currencies = Json.object().put("channel_id", channel);
        ArrayNode enabled = currencies.putArray("enabled_currencies");
        for (long id : state.table(Kind.CURRENCIES).keys()) {
            state.table(Kind.CURRENCIES)
                    .row(id)
                    .filter(currency -> currency.path("enabled").asBoolean())
                    .ifPresent(currency -> {
                        enabled.add(currency.get("currency_code"));
                        if (currency.path("is_default").asBoolean()) {
                            currencies.set("default_currency", currency.get("currency_code"));
                        }
                    });
        }
        return currencies;
    }

    /** An unknown channel has no listings, rather than none at all. */
    private Resource listings() {
        return Resource.at("/v3/channels/{channel_id}/listings", Scope.CHANNEL_LISTINGS, this::listingsOf)
                .id("listing_id")
                .strict()
                .paging(new KeysetPaging(50))
                .filters(Filter.number("product_id"), Filter.date("date_created"), Filter.date("date_modified"));
    }

    private Rows listingsOf(Exchange exchange) {
        return new Subset(state.listings(), "channel_id", exchange.id("channel_id"));
    }
}
