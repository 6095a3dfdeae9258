package dev.bcsite.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The sandbox's clock: another clock, and how far it was put forward or back. */
public final class ShiftedClock implements InstantSource {

    private final InstantSource base;
    private final List<Consumer<Duration>> watchers = new CopyOnWriteArrayList<>();
    private volatile Duration offset = Duration.ZERO;

    public ShiftedClock(InstantSource base) {
        this.base = base;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset);
    }

    /** How far the clock is from its base. */
    public Duration offset() {
        return offset;
    }

    /** Puts the clock forward by this much more; back when negative. */
    public synchronized void advance(Duration by) {
        setOffset(offset.plus(by));
    }

    /** Sets how far the clock is from its base. */
    public synchronized void setOffset(Duration now) {
        watchers.forEach(watcher -> watcher.accept(now));
        offset = now;
    }

    /** @param watcher gets a new offset before it counts; when it throws, the clock stays as it was */
    void watch(Consumer<Duration> watcher) {
        watchers.add(watcher);
    }
}
