package dev.bcsite.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers what was tried in vain, such as wrong passwords, for as long as it counts.
 *
 * <p>Kept in memory only, and not undone with the request that failed.
 */
public final class Attempts {

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> failures = new HashMap<>();

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    /** One more failure of this name. */
    public synchronized void failed(String name) {
        failures.computeIfAbsent(name, key -> new ArrayDeque<>()).add(clock.instant());
    }

    /** How often it failed in the last while; older failures are forgotten. */
    public synchronized int failures(String name, Duration within) {
        Deque<Instant> moments = failures.getOrDefault(name, new ArrayDeque<>());
        Instant oldest = clock.instant().minus(within);
        moments.removeIf(moment -> !moment.isAfter(oldest));
        return moments.size();
    }

    /** It went well: earlier failures count no more. */
    public synchronized void forget(String name) {
        failures.remove(name);
    }

    synchronized void clear() {
        failures.clear();
    }
}
