package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Subset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Webhooks, which an app sees and changes only where its own client made them. */
public final class Hooks {

    private static final String PATH = "/v3/hooks";
    private static final Shape FIELDS = Shape.of(
            Field.whole("id").readOnly().or(0),
            Field.text("client_id").readOnly().or(""),
            Field.text("store_hash").readOnly().or(""),
            Field.text("scope").required().least(1),
            Field.text("destination").required().least(1),
            Field.any("headers").orNull(),
            Field.bool("is_active").or(true),
            Field.whole("created_at").readOnly().or(0),
            Field.whole("updated_at").readOnly().or(0));
    private static final List<String> WRITABLE = List.of("scope", "destination", "headers", "is_active");
    private static final List<String> HIDDEN = List.of("is_deactivated", "last_event_at");

    private final StoreState state;
    private final WebhookDeliveries deliveries;

    public Hooks(StoreState state, WebhookDeliveries deliveries) {
        this.state = state;
        this.deliveries = deliveries;
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(hooks().endpoints());
        endpoints.add(Endpoint.write("DELETE", PATH + "/{hook_id}", Scope.NONE, this::remove));
        endpoints.add(Endpoint.get(PATH + "/admin", Scope.NONE, this::admin));
        endpoints.add(Endpoint.write("PUT", PATH + "/admin", Scope.NONE, this::setEmails));
        return endpoints;
    }

    private Resource hooks() {
        return Resource.at(PATH, Scope.NONE, this::own)
                .filters(Filter.bool("is_active"), Filter.text("scope"), Filter.text("destination"))
                .shape((exchange, row) -> shown(row))
                .fields(FIELDS)
                .saving(this::saved)
                .creates(200)
                .updates(200);
    }

    private Subset own(Exchange exchange) {
        return new Subset(
                state.table(Kind.HOOKS), "client_id", exchange.account().clientId());
    }

    private static ObjectNode shown(ObjectNode row) {
        return row.deepCopy().without(HIDDEN);
    }

    private ObjectNode saved(Exchange exchange, Optional<ObjectNode> before, ObjectNode row) {
        if (before.isPresent() && WRITABLE.stream().noneMatch(exchange.object()::has)) {
            throw Refusal.of(422, "At least one field is required to update a webhook");
        }
        List<Hook> others = own(exchange).stream()
                .map(Hook::new)
                .filter(other -> other.id() != row.path("id").asLong())
                .toList();
        HookRules.refuse(new Hook(row), others);
        long now = state.clock().instant().getEpochSecond();
        boolean wasActive = before.map(Hook::new).filter(Hook::isActive).isPresent();
        if (row.path("is_active").asBoolean() && !wasActive) {
            row.put("last_event_at", now).put("is_deactivated", false);
        }
        row.put("store_hash", exchange.address().storeHash());
        before.ifPresentOrElse(old -> row.set("created_at", old.get("created_at")), () -> row.put("created_at", now));
        return row.put("updated_at", now);
    }

    private Response remove(Exchange exchange) {
        long id = exchange.id("hook_id");
        ObjectNode row = own(exchange).row(id).orElseThrow(Refusal::notFound);
        own(exchange).remove(id);
        return Exchange.data(200, shown(row));
    }

    private Response admin(Exchange exchange) {
        String client = exchange.account().clientId();
        ObjectNode data = Json.object();
        ArrayNode emails = data.putArray("emails");
        Emails.of(client, state).forEach(emails::add);
        data.set("hooks_list", Json.array(listed(exchange)));
        ArrayNode blocked = data.putArray("blocked_domains");
        deliveries.blocked(client).forEach(block -> blocked.add(shown(block)));
        return Exchange.data(200, data);
    }

    private List<ObjectNode> listed(Exchange exchange) {
        Optional<String> active = exchange.query().get("is_active");
        if (active.isPresent() && !active.get().matches("true|false")) {
            throw Refusal.unprocessable("is_active", "must be true or false");
        }
        return own(exchange).stream()
                .filter(row ->
                        active.isEmpty() || row.path("is_active").asText().equals(active.get()))
                .map(row -> shown(row).put("status", status(row)))
                .toList();
    }

    /** Deactivated is what the store does, inactive what the client wants. */
    private static String status(ObjectNode row) {
        if (row.path("is_active").asBoolean()) {
            return "active";
        }
        return row.path("is_deactivated").asBoolean() ? "deactivated" : "inactive";
    }

    private ObjectNode shown(Breaker.Block block) {
        long left = Duration.between(state.clock().instant(), block.until()).toSeconds();
        ObjectNode shown =
                Json.object().put("destination", block.lane().domain()).put("time_left", left);
        ArrayNode reasons = shown.putArray("reasons");
        block.reasons()
                .forEach((problem, count) -> reasons.addObject()
                        .put("failure_description", problem)
                        .put("count", count)
                        .put("timestamp", block.from().getEpochSecond()));
        return shown;
    }

    private Response setEmails(Exchange exchange) {
        JsonNode emails = exchange.object().path("emails");
        List<String> texts =
                Json.elements(emails).stream().map(JsonNode::asText).toList();
        if (!emails.isArray() || !texts.stream().allMatch(text -> text.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+"))) {
            throw Refusal.unprocessable("emails", "must be a list of e-mail addresses");
        }
        Emails.set(exchange.account().clientId(), texts, state);
        return Response.empty(204);
    }
}
