package dev.bcsite.bigcommerce;

import dev.bcsite.base.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when somebody waits by it. */
final class MovingClock implements InstantSource, Pause {

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private Duration longestPause = Duration.ZERO;

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void of(Duration duration) {
        now = now.plus(duration);
        longestPause = duration.compareTo(longestPause) > 0 ? duration : longestPause;
    }

    synchronized Duration longestPause() {
        return longestPause;
    }
}
