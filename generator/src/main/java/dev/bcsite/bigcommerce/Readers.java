package dev.bcsite.bigcommerce;

import dev.bcsite.base.Progress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A few threads that read from the store side by side. The first failure stops them all and is what {@link #await} throws.
 */
final class Readers implements AutoCloseable {

    private static final long SECONDS_TO_STOP = 30;

    private final ExecutorService threads;
    private long submitted;
    private long finished;
    private Throwable failure;
    private Progress progress = Progress.silent();
    private long finishedBefore;

    Readers(int number) {
        this.threads = Executors.newFixedThreadPool(number, work -> {
            Thread thread = new Thread(work, "bcsite-reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Something to read; may submit more. */
    interface Task {
        void run() throws InterruptedException;
    }

    synchronized void submit(Task task) {
        submitted++;
        threads.execute(() -> run(task));
    }

    /** Waits until nothing is left to read. */
    synchronized void await() throws InterruptedException {
        while (finished < submitted && failure == null) {
            wait();
        }
        throwFailure();
    }

    /** Waits likewise, and tells how far it is as a stage of its own. */
    void await(Progress told, String stage) throws InterruptedException {
        synchronized (this) {
            if (finished == submitted) {
                return;
            }
            told.stage(stage, submitted - finished);
            progress = told;
            finishedBefore = finished;
        }
        try {
            await();
        } finally {
            synchronized (this) {
                progress = Progress.silent();
            }
        }
    }

    private void run(Task task) {
        try {
            if (!hasFailed()) {
                task.run();
            }
        } catch (Throwable e) {
            fail(e);
        } finally {
            finish();
        }
    }

    private synchronized boolean hasFailed() {
        return failure != null;
    }

    private synchronized void fail(Throwable cause) {
        if (failure == null) {
            failure = cause;
        }
        notifyAll();
    }

    private synchronized void finish() {
        finished++;
        progress.at(finished - finishedBefore);
        notifyAll();
    }

    private void throwFailure() throws InterruptedException {
        if (failure instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }

    /** Interrupts what is under way and waits until it has stopped, so that nobody writes any more. */
    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = false;
        while (true) {
            try {
                threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
