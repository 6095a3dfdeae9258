package dev.bcsite.base;

import java.time.Duration;

/** Waiting, as a parameter: production sleeps, a test moves its clock. */
public interface Pause {

    /** Returns after at least this long, or sooner when the thread is interrupted. */
    void of(Duration duration) throws InterruptedException;

    static Pause sleeping() {
        return duration -> Thread.sleep(duration.toMillis());
    }
}
