package dev.bcsite.publish;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;

/** Does the same with each of many files: with few of them at once, with many on several threads. */
final class Batches {

    private static final int SIZE = 256;

    private Batches() {}

    static <T> void run(List<T> all, Action<T> action) throws IOException {
        run(all, SIZE, Runtime.getRuntime().availableProcessors(), action);
    }

    /** For what mostly waits for the disk. */
    static <T> void waiting(List<T> all, Action<T> action) throws IOException {
        run(all, 1, 16, action);
    }

    private static <T> void run(List<T> all, int size, int threads, Action<T> action) throws IOException {
        List<Parallel.Task> tasks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            List<T> batch = all.subList(from, Math.min(all.size(), from + size));
            tasks.add(() -> {
                for (T one : batch) {
                    action.on(one);
                }
            });
        }
        try {
            if (tasks.size() == 1) {
                tasks.get(0).run();
            } else if (tasks.size() > 1) {
                Parallel.run(threads, tasks);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The publish was interrupted");
        }
    }

    /** What is done with one. */
    interface Action<T> {

        void on(T one) throws IOException;
    }
}
