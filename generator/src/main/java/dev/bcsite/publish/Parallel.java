package dev.bcsite.publish;

import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does many small tasks with a few threads. */
public final class Parallel {

    /** So many different problems are enough to show; looking for more only takes time. */
    private static final int ENOUGH_PROBLEMS = 20;

    private Parallel() {}

    /**
     * Returns when all tasks are done. Problems are collected, each once, and thrown together; any other failure stops
     * the rest.
     */
    public static void run(int threads, List<? extends Task> tasks) throws IOException, InterruptedException {
        Queue<Task> waiting = new ConcurrentLinkedQueue<>(tasks);
        Queue<Problem> problems = new ConcurrentLinkedQueue<>();
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, tasks.size())));
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < Math.min(threads, tasks.size()); i++) {
                running.add(workers.submit(() -> {
                    work(waiting, problems);
                    return null;
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            workers.shutdownNow();
        }
        if (!problems.isEmpty()) {
            Set<Problem> distinct = new LinkedHashSet<>(problems);
            throw new BcsiteException(distinct.stream()
                    .sorted(java.util.Comparator.comparing(Problem::toString))
                    .toList());
        }
    }

    private static void work(Queue<Task> waiting, Queue<Problem> problems) throws Exception {
        Task task = waiting.poll();
        while (task != null && !Thread.currentThread().isInterrupted() && problems.size() < ENOUGH_PROBLEMS) {
            try {
                task.run();
            } catch (BcsiteException e) {
                problems.addAll(e.problems());
            }
            task = waiting.poll();
        }
    }

    private static IOException unwrapped(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof RuntimeException mistake) {
            throw mistake;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException trouble ? trouble : new IOException(cause);
    }

    /** One piece of work. */
    public interface Task {

        void run() throws IOException, InterruptedException;
    }
}
