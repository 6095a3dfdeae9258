package dev.bcsite.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The sandbox's clock: another clock, and how far it was put forward or back. */
public final class ShiftedClock implements InstantSource {

    private final InstantSource base;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    public ShiftedClock(InstantSource base) {
        this.base = base;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset.get());
    }

    /** Puts the clock forward by this much more; back when negative. */
    public void advance(Duration by) {
        offset.updateAndGet(now -> now.plus(by));
    }

    /** Sets how far the clock is from its base. */
    public void setOffset(Duration now) {
        offset.set(now);
    }
}
