package dev.bcsite.bigcommerce;

import dev.bcsite.base.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * The one gate that every request passes, so that all threads together keep to the store's quota.
 *
 * <p>It believes what the answers say: how many requests are left in this window and when the next one begins. It never
 * sends more than is left, and after a refusal nothing at all until the time that the refusal named. Before the first
 * answer, and after a refusal, one request goes alone to find out.
 */
final class Pace {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration USUAL_WINDOW = Duration.ofSeconds(30);
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(60);
    private static final double JITTER = 0.1;

    private final InstantSource clock;
    private final Pause pause;
    private final DoubleSupplier random;
    private final RequestMeter meter;

    private final QuotaWindow window = new QuotaWindow();
    private int underWay;
    private boolean groping = true;
    private Optional<Instant> closedUntil = Optional.empty();
    private long refusals;
    private int refusalsInARow;
    private Optional<Instant> refusedSince = Optional.empty();

    /** @param random numbers from 0 to 1, which keep many waiting builds from coming back at once */
    Pace(InstantSource clock, Pause pause, DoubleSupplier random, RequestMeter meter) {
        this.clock = clock;
        this.pause = pause;
        this.random = random;
        this.meter = meter;
    }

    /** Leave to send one request; give it back with {@link #leave} or {@link #refused}. */
    record Ticket(long refusalsBefore) {}

    /** Waits until one more request may be sent. */
    Ticket enter() throws InterruptedException {
        while (true) {
            Duration wait;
            synchronized (this) {
                wait = timeClosed();
                if (wait.isZero() && hasRoom()) {
                    underWay++;
                    return new Ticket(refusals);
                }
                if (wait.isZero()) {
                    wait();
                    continue;
                }
            }
            meter.waited(wait);
            pause.of(wait);
        }
    }

    /** The request was answered, or failed, and was not refused for its pace. */
    synchronized void leave(RateLimit limit) {
        underWay--;
        groping = false;
        refusalsInARow = 0;
        refusedSince = Optional.empty();
        window.learn(limit, underWay, clock.instant());
        notifyAll();
    }

    /** The request got no answer, so that nothing is known but that it may have counted. */
    synchronized void lost() {
        underWay--;
        window.countOne();
        notifyAll();
    }

    /** The request was refused for its pace: HTTP 429. */
    synchronized void refused(Ticket ticket, RateLimit limit) {
        underWay--;
        Instant now = clock.instant();
        refusedSince = Optional.of(refusedSince.orElse(now));
        // Requests that were sent together are refused together; only the first makes the back-off grow.
        if (ticket.refusalsBefore() == refusals) {
            refusals++;
            refusalsInARow++;
        }
        Instant until = now.plus(timeToStayAway(limit));
        closedUntil = Optional.of(closedUntil.filter(until::isBefore).orElse(until));
        groping = true;
        notifyAll();
    }

    /** For how long every request has been refused; zero when the last one was not. */
    synchronized Duration refusedFor() {
        return refusedSince
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }

    Instant now() {
        return clock.instant();
    }

    private Duration timeToStayAway(RateLimit limit) {
        Duration named = limit.stayAway().orElse(Duration.ZERO);
        boolean backsOff = limit.stayAway().isEmpty() || refusalsInARow > 1;
        Duration wait = backsOff && backoff().compareTo(named) > 0 ? backoff() : named;
        Duration jittered = wait.plusMillis((long) (wait.toMillis() * JITTER * random.getAsDouble()));
        return between(SHORTEST, jittered, RateLimit.LONGEST);
    }

    private Duration backoff() {
        Duration grown = FIRST_BACKOFF.multipliedBy(1L << Math.min(refusalsInARow - 1, 6));
        return between(FIRST_BACKOFF, grown, LONGEST_BACKOFF);
    }

    /** Zero while the gate is open. A clock that was set back cannot keep it closed for longer than any header could. */
    private Duration timeClosed() {
        Instant now = clock.instant();
        closedUntil = closedUntil.filter(now::isBefore);
        if (closedUntil.isPresent()) {
            return between(Duration.ZERO, Duration.between(now, closedUntil.get()), RateLimit.LONGEST);
        }
        // While requests are under way, their answers come first: they may tell of a new window.
        return underWay == 0 ? window.timeUntilNext(now) : Duration.ZERO;
    }

    private boolean hasRoom() {
        return groping ? underWay == 0 : !window.isUsedUp(underWay, clock.instant());
    }

    private static Duration between(Duration least, Duration duration, Duration most) {
        if (duration.compareTo(least) < 0) {
            return least;
        }
        return duration.compareTo(most) > 0 ? most : duration;
    }

    /** What is known about the current window of the quota. */
    private static final class QuotaWindow {

        private Optional<Long> quota = Optional.empty();
        private Duration length = USUAL_WINDOW;
        private Optional<Instant> end = Optional.empty();
        private long left;
        private long taken;
        /** The window was begun by our clock; the next answer tells what it is really like. */
        private boolean assumed;

        void learn(RateLimit limit, int underWay, Instant now) {
            if (limit.left().isEmpty()) {
                countOne();
                return;
            }
            quota = limit.quota().isPresent() ? limit.quota() : quota;
            length = limit.window()
                    .filter(window -> window.compareTo(SHORTEST) >= 0)
                    .orElse(length);
            Instant told = now.plus(limit.reset().orElse(length));
            long leftNow = limit.left().get();
            if (end.isEmpty() || assumed || told.isAfter(end.get().plus(length.dividedBy(2)))) {
                left = leftNow;
                end = Optional.of(told);
                assumed = false;
                return;
            }
            // Answers may overtake each other: the least is the newest. What others took since is kept in reserve.
            taken = Math.max(taken, left - leftNow - 1 - underWay);
            left = Math.min(left, leftNow);
            end = Optional.of(told.isAfter(end.get()) ? told : end.get());
        }

        void countOne() {
            left = Math.max(0, left - 1);
        }

        boolean isUsedUp(int underWay, Instant now) {
            startNext(now);
            return end.isPresent() && left - underWay - reserve() <= 0;
        }

        /** Zero while something is left. */
        Duration timeUntilNext(Instant now) {
            return isUsedUp(0, now)
                    ? between(SHORTEST, Duration.between(now, end.get()), RateLimit.LONGEST)
                    : Duration.ZERO;
        }

        private void startNext(Instant now) {
            if (end.isPresent() && !now.isBefore(end.get())) {
                left = Math.max(1, quota.orElse(1L));
                end = Optional.of(now.plus(length));
                taken = taken / 2;
                assumed = true;
            }
        }

        /** As many as other applications were seen to take between two of our requests, but never all of a window. */
        private long reserve() {
            return Math.min(taken, quota.orElse(0L) / 20);
        }
    }
}
