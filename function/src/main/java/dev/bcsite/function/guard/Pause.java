package dev.bcsite.function.guard;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets time pass on purpose. Tests move a clock instead. */
public interface Pause {

    /** Of the thread that asks. */
    Pause REAL = new Pause() {
        @Override
        public void sleep(Duration time) {
            try {
                TimeUnit.MILLISECONDS.sleep(time.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    };

    /** Ends early when the thread is interrupted. */
    void sleep(Duration time);
}
