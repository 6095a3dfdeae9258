package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Query;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.metafield.Metafields;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Channels and their metafields. A channel is never removed: its last status is deleted, and later terminated. */
public final class Channels {

    private static final String PATH = "/v3/channels";
    private static final Shape FIELDS = Shape.of(
            "channel",
            Field.text("name").required().between(1, 255),
            Field.choice("type", ChannelRules.TYPES).required(),
            Field.text("platform").required().between(1, 255),
            Field.text("external_id").most(255),
            Field.choice("status", ChannelRules.STATUSES),
            Field.bool("is_listable_from_ui"),
            Field.bool("is_visible"));

    private final StoreState state;
    private final ChannelRules rules;

    public Channels(StoreState state) {
        this.state = state;
        this.rules = new ChannelRules(state);
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(channels().endpoints());
        endpoints.add(Endpoint.get(PATH + "/{channel_id}/active-theme", Scope.CHANNEL_SETTINGS, exchange -> {
            throw exchange.notFound();
        }));
        endpoints.addAll(new Metafields(
                        state,
                        "channel",
                        Scope.CHANNEL_SETTINGS,
                        id -> state.channels().keyOf(id).isPresent())
                .endpoints(PATH + "/{channel_id}/metafields", PATH + "/metafields", "channel_id"));
        return endpoints;
    }

    private Resource channels() {
        return Resource.at(PATH, Scope.CHANNEL_SETTINGS, exchange -> state.channels())
                .strict()
                .filters(
                        Filter.single(
                                "available",
                                (value, exchange) -> row -> rules.isAvailable(row) == value.equals("true")),
                        new Filter(
                                "status",
                                List.of("", "in"),
                                (operator, value, exchange) ->
                                        row -> Query.parts(value).contains(rules.status(row))),
                        Filter.text("type"),
                        Filter.text("platform"),
                        Filter.date("date_created"),
                        Filter.date("date_modified"))
                .shape(this::show)
                .fields(FIELDS)
                .saving(this::saved)
                .creates(200)
                .updates(200);
    }

    private ObjectNode show(Exchange exchange, ObjectNode row) {
        ObjectNode channel = row.deepCopy();
        channel.put("status", rules.status(row)).put("is_enabled", rules.isEnabled(row));
        if (exchange.includes("currencies")) {
            channel.set(
                    "currencies",
                    new CurrencyAssignments(state).inForce(row.path("id").asLong()));
        }
        return channel;
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        before.ifPresent(found -> keepFixed(exchange, found, row));
        if (before.isEmpty() && !exchange.object().has("status")) {
            row.put("status", row.path("type").asText().equals("storefront") ? "active" : "connected");
        }
        rules.check(exchange, before, row);
        String now = Timestamps.zulu(state.clock().instant());
        row.put(
                "date_created",
                before.map(found -> found.path("date_created").asText()).orElse(now));
        return row.put("date_modified", now);
    }

    /** What a channel is cannot change any more; whether saying so is a mistake can be read both ways. */
    private static void keepFixed(Exchange exchange, ObjectNode before, ObjectNode row) {
        Map<String, String> problems = new TreeMap<>();
        for (String field : List.of("type", "platform")) {
            if (exchange.object().has(field)) {
                problems.put(field, "cannot be changed after the channel is created");
            }
            row.set(field, before.get(field));
        }
        if (!problems.isEmpty() && exchange.readings().has(Reading.REFUSES_FIXED_CHANNEL_FIELDS)) {
            throw Refusal.of(422, "These fields are invalid: " + String.join(", ", problems.keySet()), problems);
        }
    }
}
