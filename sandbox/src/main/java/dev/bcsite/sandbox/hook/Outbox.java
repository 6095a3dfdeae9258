package dev.bcsite.sandbox.hook;

import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Change;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import dev.bcsite.sandbox.table.Uuids;
import java.time.Instant;
import java.util.List;

/**
 * Deliveries that are yet to be made. They are rows of the store: written with the change that they tell of, undone with
 * it, and still there after a restart.
 */
final class Outbox {

    private final StoreState state;
    private final String storeHash;

    Outbox(StoreState state, String storeHash) {
        this.state = state;
        this.storeHash = storeHash;
    }

    /** Puts in what the changes of one request tell whom. */
    void add(List<Change> changes) {
        List<Hook> hooks = hooks();
        if (hooks.isEmpty()) {
            return;
        }
        for (Event event : Events.of(changes, state)) {
            hooks.stream().filter(hook -> hook.hears(event)).forEach(hook -> add(hook, event));
        }
    }

    private List<Hook> hooks() {
        return state.table(Kind.HOOKS).stream()
                .map(Hook::new)
                .filter(Hook::isActive)
                .toList();
    }

    void add(Hook hook, Event event) {
        Instant now = state.clock().instant();
        String body = Payload.of(event, storeId(), storeHash, now);
        long id = rows().nextId();
        String message = "msg_" + Uuids.of("message", id).replace("-", "");
        put(new Delivery(id, hook.id(), message, event.scope(), body, 0, now));
        touch(hook.id(), now.getEpochSecond());
    }

    /** Notes that a webhook has something to tell; a burst within one second is one note. */
    private void touch(long hook, long now) {
        Table hooks = state.table(Kind.HOOKS);
        boolean isNoted = hooks.row(hook)
                .filter(row -> row.path("last_event_at").asLong() == now)
                .isPresent();
        if (!isNoted) {
            hooks.edit(hook, row -> row.put("last_event_at", now));
        }
    }

    /** Once more the same message, as if it were the first time. */
    void again(Attempt attempt) {
        put(new Delivery(
                rows().nextId(),
                attempt.hook(),
                attempt.message(),
                attempt.scope(),
                attempt.body(),
                0,
                state.clock().instant()));
    }

    private String storeId() {
        return state.documents()
                .get("store")
                .orElseGet(Json::object)
                .path("store_id")
                .asText();
    }

    void put(Delivery delivery) {
        rows().put(delivery.id(), delivery.row());
    }

    void remove(Delivery delivery) {
        rows().remove(delivery.id());
    }

    boolean has(Delivery delivery) {
        return rows().row(delivery.id()).isPresent();
    }

    /** What is due now, the longest overdue first. */
    List<Delivery> due() {
        Instant now = state.clock().instant();
        return rows().stream()
                .map(Delivery::of)
                .filter(delivery -> !delivery.due().isAfter(now))
                .sorted((one, other) -> one.due().equals(other.due())
                        ? Long.compare(one.id(), other.id())
                        : one.due().compareTo(other.due()))
                .toList();
    }

    private Table rows() {
        return state.table(Kind.DELIVERIES);
    }
}
