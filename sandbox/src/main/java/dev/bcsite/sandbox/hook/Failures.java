package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What follows when a delivery is not taken: it is tried again, at last the webhook is switched off, and those who asked
 * for it are told.
 */
final class Failures {

    /** The pauses between attempts, in all about two days. */
    private static final List<Duration> LADDER = LongStream.of(
                    60, 180, 300, 600, 900, 1_800, 3_600, 7_200, 21_600, 50_400, 86_400)
            .mapToObj(Duration::ofSeconds)
            .toList();

    private static final Duration IDLE = Duration.ofDays(90);
    /** So often at most is one problem of one destination told. */
    private static final Duration QUIET = Duration.ofMinutes(10);

    private final StoreState state;
    private final Outbox outbox;
    private final Map<String, Instant> told = new HashMap<>();

    /** Why a delivery was not taken, as BigCommerce counts. */
    private enum Code {
        RETRIED(90001, ", will retry"),
        EXHAUSTED(90002, ", all attempts are exhausted, the hook is disabled"),
        BLOCKED(90003, ", the domain is blocked for now");

        private final int number;
        private final String ending;

        Code(int number, String ending) {
            this.number = number;
            this.ending = ending;
        }
    }

    Failures(StoreState state, Outbox outbox) {
        this.state = state;
        this.outbox = outbox;
    }

    /** An attempt was made and not taken. */
    void failed(Hook hook, Delivery delivery, String problem) {
        if (delivery.attempts() < LADDER.size()) {
            retry(delivery);
            tell(hook, Code.RETRIED, problem);
            return;
        }
        outbox.remove(delivery);
        tell(hook, Code.EXHAUSTED, problem);
        deactivate(hook);
    }

    private void retry(Delivery delivery) {
        Duration pause = LADDER.get(delivery.attempts());
        outbox.put(
                delivery.next(delivery.attempts() + 1, state.clock().instant().plus(pause)));
    }

    /** No attempt was made, because the lane is blocked: the delivery waits as long as after an attempt. */
    void postponed(Hook hook, Delivery delivery, Instant blockedUntil) {
        if (delivery.attempts() < LADDER.size()) {
            retry(delivery);
        } else {
            outbox.put(delivery.next(delivery.attempts(), blockedUntil));
        }
        tell(hook, Code.BLOCKED, "No attempt made");
    }

    private void tell(Hook hook, Code code, String problem) {
        if (hook.isForExceptions() || isFresh(code, hook.destination())) {
            return;
        }
        ObjectNode data = Event.typed("webhook", hook.id()).put("error_code", code.number);
        data.put("message", problem + " when delivering to " + hook.destination() + code.ending);
        state.table(Kind.HOOKS).stream()
                .map(Hook::new)
                .filter(other -> other.isForExceptions() && other.isActive())
                .filter(other -> other.client().equals(hook.client()))
                .findFirst()
                .ifPresent(other -> outbox.add(other, new Event(Hook.EXCEPTIONS, data)));
    }

    private synchronized boolean isFresh(Code code, String destination) {
        Instant now = state.clock().instant();
        String key = code + " " + destination;
        boolean isFresh = code != Code.EXHAUSTED
                && told.containsKey(key)
                && told.get(key).plus(QUIET).isAfter(now);
        if (!isFresh) {
            told.put(key, now);
        }
        return isFresh;
    }

    /** A lane was blocked. */
    void blocked(Lane lane) {
        mail(lane.client(), "webhook_domain_blocked", lane.domain());
    }

    /** Switches off webhooks that had nothing to tell for 90 days. */
    void retireIdle() {
        Instant now = state.clock().instant();
        List<Hook> idle = state.table(Kind.HOOKS).stream()
                .map(Hook::new)
                .filter(hook -> hook.isActive() && !hook.lastEvent().plus(IDLE).isAfter(now))
                .toList();
        if (!idle.isEmpty()) {
            state.commits().together(() -> idle.forEach(this::deactivate));
        }
    }

    private void deactivate(Hook hook) {
        long now = state.clock().instant().getEpochSecond();
        state.table(Kind.HOOKS)
                .edit(
                        hook.id(),
                        row -> row.put("is_active", false)
                                .put("is_deactivated", true)
                                .put("updated_at", now));
        mail(hook.client(), "webhook_deactivated", hook.destination());
    }

    /** To those whom the client named, or else to the owner of the store. */
    private void mail(String client, String kind, String link) {
        List<String> named = Emails.of(client, state);
        String owner = state.documents()
                .get("store")
                .orElseGet(Json::object)
                .path("admin_email")
                .asText();
        for (String to : named.isEmpty() ? List.of(owner) : named) {
            state.table(Kind.MAILS)
                    .add(Json.object()
                            .put("to", to)
                            .put("kind", kind)
                            .put("link", link)
                            .put("date_created", Timestamps.zulu(state.clock().instant())));
        }
    }

    synchronized void clear() {
        told.clear();
    }
}
