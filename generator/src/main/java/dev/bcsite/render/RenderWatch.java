package dev.bcsite.render;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts a template that does not end.
 *
 * <p>FreeMarker looks for an interrupt at every turn of a loop and every call of a macro, when its templates were
 * prepared for it. Safe for several threads; one watch serves one build.
 */
final class RenderWatch implements AutoCloseable {

    private final Duration patience;
    private final Map<Thread, Long> started = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer;

    RenderWatch(Duration patience) {
        this.patience = patience;
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "bcsite-render-watch");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::look, 250, 250, TimeUnit.MILLISECONDS);
    }

    /** This thread starts to fill a template. */
    void begin() {
        started.put(Thread.currentThread(), System.nanoTime());
    }

    /** This thread is done; gives whether it was interrupted for taking too long. */
    boolean end() {
        boolean late = started.remove(Thread.currentThread()) == null;
        if (late) {
            Thread.interrupted();
        }
        return late;
    }

    Duration patience() {
        return patience;
    }

    private void look() {
        long now = System.nanoTime();
        started.forEach((thread, since) -> {
            if (now - since > patience.toNanos() && started.remove(thread, since)) {
                thread.interrupt();
            }
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
