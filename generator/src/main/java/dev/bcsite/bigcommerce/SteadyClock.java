package dev.bcsite.bigcommerce;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that only goes forward, whatever happens to the machine's. */
record SteadyClock(Instant start, long startNanos) implements InstantSource {

    static SteadyClock startingNow() {
        return new SteadyClock(Instant.now(), System.nanoTime());
    }

    @Override
    public Instant instant() {
        return start.plusNanos(System.nanoTime() - startNanos);
    }
}
