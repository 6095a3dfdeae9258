package dev.bcsite.function.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Stops asking a store that does not answer. When half of the last twenty requests failed, nothing is asked for two seconds; then one request tries,
 * and its success opens the way again. Threads may share one.
 */
public final class Breaker {

    private static final int REMEMBERED = 20;
    private static final Duration REST = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final boolean[] failures = new boolean[REMEMBERED];
    private int next;
    private int seen;
    private int failed;
    private Instant closedUntil = Instant.MIN;
    private boolean isTrying;

    public Breaker(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether a request may be sent now. Whoever got a yes must {@link #report} how it went. */
    public synchronized boolean admits() {
        if (closedUntil.equals(Instant.MIN)) {
            return true;
        }
        if (isTrying || clock.instant().isBefore(closedUntil)) {
            return false;
        }
        isTrying = true;
        return true;
    }

    public synchronized void report(boolean isSuccess) {
        if (!closedUntil.equals(Instant.MIN)) {
            settle(isSuccess);
            return;
        }
        failed += (isSuccess ? 0 : 1) - (seen == REMEMBERED && failures[next] ? 1 : 0);
        failures[next] = !isSuccess;
        next = (next + 1) % REMEMBERED;
        seen = Math.min(seen + 1, REMEMBERED);
        if (seen == REMEMBERED && failed * 2 >= REMEMBERED) {
            closedUntil = clock.instant().plus(REST);
        }
    }

    private void settle(boolean isSuccess) {
        isTrying = false;
        if (isSuccess) {
            closedUntil = Instant.MIN;
            seen = 0;
            failed = 0;
            next = 0;
            java.util.Arrays.fill(failures, false);
        } else {
            closedUntil = clock.instant().plus(REST);
        }
    }
}
