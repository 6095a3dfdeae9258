package dev.bcsite.sandbox.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which of the store's currencies a channel has. A channel that was assigned none inherits all that are enabled. */
public final class CurrencyAssignments {

    private static final String ALL = "/v3/channels/currency-assignments";
    private static final String ONE = "/v3/channels/{channel_id}/currency-assignments";
    private static final Shape FIELDS = Shape.of(
            Field.list("enabled_currencies", Field.text("")).required().least(1),
            Field.text("default_currency").required());
    private static final Shape OF_CHANNEL = FIELDS.and(Field.whole("channel_id").required());

    private final StoreState state;

    public CurrencyAssignments(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ALL, Scope.CHANNEL_SETTINGS, exchange -> Exchange.data(200, Json.array(all()))),
                Endpoint.write("POST", ALL, Scope.CHANNEL_SETTINGS, this::setAll),
                Endpoint.write("PUT", ALL, Scope.CHANNEL_SETTINGS, this::setAll),
                Endpoint.get(
                        ONE,
                        Scope.CHANNEL_SETTINGS,
                        exchange -> Exchange.data(
                                200, assigned(exchange.id("channel_id")).orElseThrow(exchange::notFound))),
                Endpoint.write("POST", ONE, Scope.CHANNEL_SETTINGS, this::setOne),
                Endpoint.write("PUT", ONE, Scope.CHANNEL_SETTINGS, this::setOne),
                Endpoint.write("DELETE", ONE, Scope.CHANNEL_SETTINGS, this::remove));
    }

    /** What holds for a channel: its own assignment, or what the store has. */
    public ObjectNode inForce(long channel) {
        return assigned(channel).orElseGet(() -> inherited(channel));
    }

    private Optional<ObjectNode> assigned(long channel) {
        return state.documents().get(name(channel)).map(set -> ((ObjectNode) set).put("channel_id", channel));
    }

    private static String name(long channel) {
        return "currency-assignments@" + channel;
    }

    private ObjectNode inherited(long channel) {
        ObjectNode currencies = Json.object().put("channel_id", channel);
        currencies.putArray("enabled_currencies");
        enabled().forEach(currency -> {
            currencies.withArray("enabled_currencies").add(currency.get("currency_code"));
            if (currency.path("is_default").asBoolean()) {
                currencies.set("default_currency", currency.get("currency_code"));
            }
        });
        return currencies;
    }

    private List<ObjectNode> enabled() {
        return state.table(Kind.CURRENCIES).stream()
                .filter(currency -> currency.path("enabled").asBoolean())
                .toList();
    }

    private List<ObjectNode> all() {
        return Arrays.stream(state.channels().keys())
                .mapToObj(this::assigned)
                .flatMap(Optional::stream)
                .toList();
    }

    private Response setAll(Exchange exchange) {
        Problems problems = new Problems();
        List<ObjectNode> sets = new ArrayList<>();
        for (ObjectNode body : exchange.objects(250)) {
            String prefix = sets.size() + ".";
            ObjectNode set = OF_CHANNEL.created(body, prefix, problems);
            refuse(set, prefix, problems);
            if (state.channels().row(set.path("channel_id").asLong()).isEmpty()) {
                problems.add(prefix + "channel_id", "is not a channel of this store");
            }
            sets.add(set);
        }
        problems.refuseAny();
        return Exchange.data(200, Json.array(sets.stream().map(this::stored).toList()));
    }

    private Response setOne(Exchange exchange) {
        long channel = exchange.id("channel_id");
        state.channels().row(channel).orElseThrow(exchange::notFound);
        Problems problems = new Problems();
        ObjectNode set = FIELDS.created(exchange.object(), "", problems);
        refuse(set, "", problems);
        problems.refuseAny();
        return Exchange.data(200, stored(set.put("channel_id", channel)));
    }

    private ObjectNode stored(ObjectNode set) {
        state.documents().put(name(set.path("channel_id").asLong()), set);
        return set;
    }

    /** Only currencies that the store has switched on can be assigned. */
    private void refuse(ObjectNode set, String prefix, Problems problems) {
        Set<String> known = new TreeSet<>();
        enabled().forEach(currency -> known.add(currency.path("currency_code").asText()));
        List<String> asked = Json.elements(set.path("enabled_currencies")).stream()
                .map(JsonNode::asText)
                .toList();
        List<String> unknown =
                asked.stream().filter(code -> !known.contains(code)).toList();
        if (!unknown.isEmpty()) {
            problems.add(prefix + "enabled_currencies", "has currencies that are not enabled: " + unknown);
        }
        if (!asked.contains(set.path("default_currency").asText())) {
            problems.add(prefix + "default_currency", "must be one of the enabled currencies");
        }
    }

    private Response remove(Exchange exchange) {
        long channel = exchange.id("channel_id");
        if (!state.documents().remove(name(channel))) {
            throw Refusal.notFound();
        }
        return Exchange.data(200, LongNode.valueOf(channel));
    }
}
