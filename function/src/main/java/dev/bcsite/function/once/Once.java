package dev.bcsite.function.once;

import dev.bcsite.function.guard.Deadline;
import dev.bcsite.function.http.Reason;
import dev.bcsite.function.http.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Sees to it that one click has one effect, however often its request arrives: the first one is done, those that come meanwhile wait for it, and all get
 * the same answer.
 *
 * <p>Keeps the latest {@value #MOST} clicks for a day, and more durably if it is given somewhere to keep them. Threads may share one.
 */
public final class Once {

    static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofHours(24);

    private final InstantSource clock;
    private final Keep keep;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Click> clicks = new LinkedHashMap<>();

    public Once(InstantSource clock, Keep keep) {
        this.clock = clock;
        this.keep = keep;
    }

    /**
     * Enters with a click. Whoever gets one that {@linkplain Click#isDone is not done} does it, and must {@linkplain #leave leave} afterwards.
     *
     * @param id of the click: whose it is, and its key
     * @param request digest of what is asked; another one under the same id is refused
     * @param age how old a finished click may be to count as the same
     */
    public Click enter(String id, String request, Duration age, Deadline deadline) {
        lock.lock();
        try {
            while (true) {
                Click known = known(id, age);
                if (known == null) {
                    return begin(id, request);
                }
                if (!known.request().equals(request)) {
                    throw Refusal.of(Reason.KEY_REUSED, "this key came with another request before");
                }
                if (known.isDone()) {
                    return known;
                }
                if (!known.isRunning()) {
                    known.run(clock.instant());
                    return known;
                }
                await(deadline);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whoever entered is through with it; if it is not done, the next one with the same click tries again. */
    public void leave(Click click) {
        lock.lock();
        try {
            click.stop(clock.instant());
            keep.write(click);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Click begin(String id, String request) {
        Click click = Click.of(id, request, keep);
        click.run(clock.instant());
        clicks.put(id, click);
        Iterator<Click> oldest = clicks.values().iterator();
        while (clicks.size() > MOST && oldest.hasNext()) {
            if (!oldest.next().isRunning()) {
                oldest.remove();
            }
        }
        return click;
    }

    private Click known(String id, Duration age) {
        Click click = clicks.get(id);
        if (click == null) {
            click = keep.read(id).orElse(null);
            if (click != null) {
                clicks.put(id, click);
            }
        }
        if (click != null && !click.isRunning() && isOver(click, age)) {
            clicks.remove(id);
            return null;
        }
        return click;
    }

    private boolean isOver(Click click, Duration age) {
        Duration most = age.compareTo(KEPT) < 0 ? age : KEPT;
        Instant now = clock.instant();
        return click.left().plus(most).isBefore(now);
    }

    private void await(Deadline deadline) {
        try {
            if (deadline.left().isZero() || !changed.await(deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.of(Reason.UNAVAILABLE, "the same click is still being done");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Reason.UNAVAILABLE, "stopped");
        }
    }
}
