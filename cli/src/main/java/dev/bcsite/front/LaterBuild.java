package dev.bcsite.front;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A build that waits until nobody has asked for it for a moment, so that it does not take the processor from somebody who
 * is waiting for a page. Each call of {@link #ask} is followed by a build that began after it.
 */
final class LaterBuild implements AutoCloseable {

    private final ScheduledThreadPoolExecutor worker;
    private final Duration rest;
    private final Runnable build;
    private Optional<ScheduledFuture<?>> waiting = Optional.empty();

    LaterBuild(Duration rest, Runnable build) {
        this.rest = rest;
        this.build = build;
        this.worker = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "bcsite-later-build");
            thread.setDaemon(true);
            return thread;
        });
        worker.setRemoveOnCancelPolicy(true);
    }

    synchronized void ask() {
        waiting.ifPresent(former -> former.cancel(false));
        waiting = Optional.of(worker.schedule(build, rest.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Waits for a build that is under way; one that only waits is not made. */
    @Override
    public void close() {
        worker.shutdown();
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        try {
            worker.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
