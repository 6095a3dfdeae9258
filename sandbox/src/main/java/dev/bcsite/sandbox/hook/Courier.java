package dev.bcsite.sandbox.hook;

import dev.bcsite.sandbox.fault.DoubledDelivery;
import dev.bcsite.sandbox.fault.Fault;
import dev.bcsite.sandbox.fault.LateDelivery;
import dev.bcsite.sandbox.fault.ShuffledDeliveries;
import dev.bcsite.sandbox.http.Request;
import dev.bcsite.sandbox.state.Account;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes one delivery, and sees to what follows from how it went. */
final class Courier {

    private final StoreState state;
    private final Outbox outbox;
    private final Failures failures;
    private final Breaker breaker;
    private final Mischief mischief;
    private final DeliveryLog log;
    private final Sender sender;
    private final boolean signs;

    Courier(
            StoreState state,
            Outbox outbox,
            Failures failures,
            Breaker breaker,
            Mischief mischief,
            DeliveryLog log,
            Sender sender,
            boolean signs) {
        this.state = state;
        this.outbox = outbox;
        this.failures = failures;
        this.breaker = breaker;
        this.mischief = mischief;
        this.log = log;
        this.sender = sender;
        this.signs = signs;
    }

    /** Those that nobody waits for any more have a lane of their own. */
    Lane lane(Delivery delivery) {
        return hook(delivery).map(Hook::lane).orElse(Lane.NOWHERE);
    }

    /** Empty when it is gone or switched off. */
    private Optional<Hook> hook(Delivery delivery) {
        return state.table(Kind.HOOKS).row(delivery.hook()).map(Hook::new).filter(Hook::isActive);
    }

    void carry(Delivery delivery) throws InterruptedException {
        Optional<Hook> hook = hook(delivery);
        if (hook.isEmpty()) {
            state.commits().together(() -> outbox.remove(delivery));
        } else if (breaker.isBlocked(hook.get().lane(), now())) {
            postpone(hook.get(), delivery);
        } else {
            attempt(hook.get(), delivery);
        }
    }

    private void postpone(Hook hook, Delivery delivery) {
        log.add(hook, delivery, 0, now(), Outcome.failed("The domain is blocked"));
        Instant until = breaker.blockedUntil(hook.lane());
        ifStillThere(delivery, () -> failures.postponed(hook, delivery, until));
    }

    private void attempt(Hook hook, Delivery delivery) throws InterruptedException {
        Request request = request(hook, delivery);
        Optional<Fault> fault =
                mischief.lets(delivery) ? Optional.empty() : state.faults().next(request);
        if (fault.isPresent() && isHeldBack(fault.get(), delivery)) {
            return;
        }
        StruckAttempt struck = new StruckAttempt(() -> send(hook, delivery));
        Outcome outcome =
                logged(hook, delivery, fault.isPresent() ? struck.by(fault.get(), request) : send(hook, delivery));
        boolean isDoubled = fault.filter(DoubledDelivery.class::isInstance).isPresent();
        if (isDoubled || mischief.takesDuplicate()) {
            logged(hook, delivery, send(hook, delivery));
        }
        boolean blocks = breaker.count(hook.lane(), now(), outcome.problem());
        ifStillThere(delivery, () -> {
            if (outcome.isTaken()) {
                outbox.remove(delivery);
            } else {
                failures.failed(hook, delivery, outcome.problem());
            }
            if (blocks) {
                failures.blocked(hook.lane());
            }
        });
    }

    /** What faults know a delivery by: its webhook is part of the path. */
    private static Request request(Hook hook, Delivery delivery) {
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        return new Request("POST", "/deliveries/" + hook.id(), "", Map.of(), body);
    }

    /** Whether the delivery is made later, and then without being struck again. */
    private boolean isHeldBack(Fault fault, Delivery delivery) {
        if (fault instanceof LateDelivery late) {
            mischief.hold(delivery);
            Instant then = now().plusSeconds(late.seconds());
            ifStillThere(delivery, () -> outbox.put(delivery.next(delivery.attempts(), then)));
        } else if (fault instanceof ShuffledDeliveries some) {
            mischief.hold(delivery);
            mischief.shuffle(some.deliveries());
        }
        return fault instanceof LateDelivery || fault instanceof ShuffledDeliveries;
    }

    private Outcome send(Hook hook, Delivery delivery) throws InterruptedException {
        Map<String, String> headers = new LinkedHashMap<>(hook.headers());
        headers.putAll(signed(hook, delivery, now()));
        return sender.send(URI.create(hook.destination()), headers, delivery.body());
    }

    private Outcome logged(Hook hook, Delivery delivery, Outcome outcome) {
        log.add(hook, delivery, delivery.attempts() + 1, now(), outcome);
        return outcome;
    }

    private Map<String, String> signed(Hook hook, Delivery delivery, Instant now) {
        Optional<Account> account = Stream.concat(state.access().accounts().stream(), Stream.of(Account.FIRST))
                .filter(one -> one.clientId().equals(hook.client()))
                .findFirst();
        if (!signs || account.isEmpty()) {
            return Map.of();
        }
        return Signature.of(
                delivery.message(), now, delivery.body(), account.get().clientSecret());
    }

    /** A reset may have come meanwhile, and nothing of before it may live on. */
    private void ifStillThere(Delivery delivery, Runnable work) {
        state.commits().together(() -> {
            if (outbox.has(delivery)) {
                work.run();
            }
        });
    }

    private Instant now() {
        return state.clock().instant();
    }
}
