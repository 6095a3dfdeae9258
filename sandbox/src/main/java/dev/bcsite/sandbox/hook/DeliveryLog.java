package dev.bcsite.sandbox.hook;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The latest attempts. Safe to use from several threads. */
final class DeliveryLog {

    private static final int KEPT = 1_000;

    private final Deque<Attempt> attempts = new ArrayDeque<>();
    private long count;

    synchronized void add(Hook hook, Delivery delivery, int round, Instant when, Outcome outcome) {
        attempts.addLast(new Attempt(
                ++count,
                when,
                hook.id(),
                delivery.scope(),
                hook.destination(),
                delivery.message(),
                round,
                outcome.status(),
                outcome.problem(),
                delivery.body()));
        if (attempts.size() > KEPT) {
            attempts.removeFirst();
        }
    }

    /** Oldest first. */
    synchronized List<Attempt> all() {
        return List.copyOf(attempts);
    }

    synchronized Optional<Attempt> find(long number) {
        return attempts.stream().filter(attempt -> attempt.number() == number).findFirst();
    }

    synchronized void clear() {
        attempts.clear();
        count = 0;
    }
}
