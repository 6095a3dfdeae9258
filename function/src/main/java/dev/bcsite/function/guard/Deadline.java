package dev.bcsite.function.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Until when an answer must be there. */
public record Deadline(InstantSource clock, Instant end) {

    public static Deadline in(Duration time, InstantSource clock) {
        return new Deadline(clock, clock.instant().plus(time));
    }

    /** Never below zero. */
    public Duration left() {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** What is left, but keeps this much back for whatever comes after. */
    public Duration leftBut(Duration kept) {
        Duration left = left().minus(kept);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
