package dev.bcsite.sandbox.state;

import dev.bcsite.sandbox.Quota;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Counts a store's requests against its quota. Safe to use from several threads.
 *
 * <p>A window starts with the first request after the last one ended, and refills at once when it ends.
 */
public final class QuotaMeter {

    private final InstantSource clock;
    private Quota quota;
    private Instant windowStart;
    private int used;

    public QuotaMeter(Quota quota, InstantSource clock) {
        this.quota = quota;
        this.clock = clock;
        this.windowStart = Instant.MIN;
    }

    /** Counts one request; the reading says whether it is still within the quota. */
    public synchronized Reading take() {
        Instant now = clock.instant();
        boolean over = windowStart.equals(Instant.MIN)
                || now.isBefore(windowStart)
                || !now.isBefore(windowStart.plus(quota.window()));
        if (over) {
            windowStart = now;
            used = 0;
        }
        boolean within = used < quota.requests();
        if (within) {
            used++;
        }
        return new Reading(within, quota, quota.requests() - used, untilReset(now));
    }

    /** Uses another quota from now on, with a fresh window. */
    public synchronized void set(Quota other) {
        quota = other;
        windowStart = Instant.MIN;
        used = 0;
    }

    public synchronized void reset() {
        set(quota);
    }

    private Duration untilReset(Instant now) {
        return Duration.between(now, windowStart.plus(quota.window()));
    }

    /**
     * How the quota stands after a request.
     *
     * @param within false when the request must be refused
     */
    public record Reading(boolean within, Quota quota, int left, Duration untilReset) {}
}
