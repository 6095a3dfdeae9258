package dev.bcsite.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Quota;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.fault.FaultCatalogue;
import dev.bcsite.sandbox.fault.FaultKind;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Replica;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The store as a whole: what is in it, what it was asked, its clock, lag, quota, scopes and faults. */
final class ControlStore {

    private static final int SHOWN_REQUESTS = 200;

    private final StoreState state;
    private final Replica replica;

    ControlStore(StoreState state, Replica replica) {
        this.state = state;
        this.replica = replica;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/control/store", Scope.NONE, exchange -> Control.answer(store())),
                Endpoint.get("/control/requests", Scope.NONE, exchange -> Control.answer(requests())),
                Endpoint.get("/control/counts", Scope.NONE, exchange -> Control.answer(counts())),
                // Not as one change of rows: a reset is no change that webhooks tell of.
                Endpoint.ask("/control/reset", Scope.NONE, exchange -> done(state::reset)),
                put("quota", body -> state.quota().set(quota(body))),
                put("clock", this::moveClock),
                put("lag", body -> replica.lag(seconds(body))),
                put("scopes", this::changeScopes),
                Endpoint.get("/control/faults", Scope.NONE, exchange -> Control.answer(faults())),
                Endpoint.ask(
                        "/control/faults",
                        Scope.NONE,
                        exchange -> done(() -> state.faults()
                                .add(exchange.body().path("faults").asText()))),
                Endpoint.write("DELETE", "/control/faults", Scope.NONE, exchange -> done(state.faults()::clear)));
    }

    private static Endpoint put(String name, Consumer<JsonNode> change) {
        return Endpoint.write(
                "PUT", "/control/" + name, Scope.NONE, exchange -> done(() -> change.accept(exchange.body())));
    }

    private static Response done(Runnable work) {
        work.run();
        return Control.done();
    }

    private JsonNode store() {
        ObjectNode store = Json.object();
        JsonNode information = state.documents().get("store").orElseGet(Json::object);
        store.put("name", information.path("name").asText());
        store.put("now", state.clock().instant().toString());
        store.put("lagSeconds", replica.lag().toMillis() / 1000.0);
        store.put("requests", state.requests().total());
        ObjectNode tables = store.putObject("tables");
        for (Kind kind : Kind.values()) {
            tables.put(kind.table(), state.table(kind).size());
        }
        return store;
    }

    private JsonNode requests() {
        ArrayNode requests = Json.array();
        var entries = state.requests().entries();
        entries.subList(Math.max(0, entries.size() - SHOWN_REQUESTS), entries.size())
                .forEach(entry -> requests.addObject()
                        .put("at", entry.at().toString())
                        .put("request", entry.line())
                        .put("endpoint", entry.endpoint())
                        .put("status", entry.status())
                        .put("milliseconds", entry.took().toNanos() / 1_000_000.0));
        return requests;
    }

    private JsonNode faults() {
        ObjectNode faults = Json.object();
        ArrayNode known = faults.putArray("known");
        FaultCatalogue.kinds()
                .forEach(kind -> known.addObject()
                        .put("name", kind.name())
                        .put("group", kind.group().typed())
                        .put(
                                "number",
                                kind.number().map(FaultKind.Number::means).orElse(""))
                        .put("says", kind.sentence()));
        ArrayNode waiting = faults.putArray("active");
        state.faults()
                .waiting()
                .forEach((rule, struck) -> waiting.addObject().put("rule", rule).put("struck", struck));
        return faults;
    }

    private JsonNode counts() {
        ObjectNode counts = Json.object();
        state.requests().counts().forEach(counts::put);
        return counts;
    }

    private void moveClock(JsonNode body) {
        if (body.has("advanceSeconds")) {
            state.clock().advance(Duration.ofSeconds(body.path("advanceSeconds").asLong()));
        } else {
            state.clock()
                    .setOffset(Duration.ofSeconds(body.path("offsetSeconds").asLong()));
        }
    }

    private static Duration seconds(JsonNode body) {
        if (!body.path("seconds").isNumber()) {
            throw new IllegalArgumentException("seconds must be a number");
        }
        return Duration.ofMillis(Math.round(body.path("seconds").asDouble() * 1000));
    }

    private static Quota quota(JsonNode body) {
        if (body.has("plan")) {
            return Quota.named(body.path("plan").asText());
        }
        return new Quota(
                body.path("requests").asInt(),
                Duration.ofSeconds(body.path("seconds").asLong(30)));
    }

    private void changeScopes(JsonNode body) {
        if (body.has("takeAway")) {
            state.access().takeAway(Scope.named(body.path("takeAway").asText()));
        } else if (body.has("makeReadOnly")) {
            state.access().makeReadOnly(Scope.named(body.path("makeReadOnly").asText()));
        } else {
            state.access().giveBack(Scope.named(body.path("giveBack").asText()));
        }
    }
}
