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
import java.util.concurrent.atomic.AtomicInteger;

/** Does many small tasks with a few threads. */
public final class Parallel {

    /** So many different problems are enough to show; looking for more only takes time. */
    private static final int ENOUGH_PROBLEMS = 20;

    /** A thread takes at most so many elements at once: what lies together is read together. */
    private static final int LONGEST_STRETCH = 8;

    private Parallel() {}

    /** As {@link #forEach}, with one task for each element. */
    public static void run(int threads, List<? extends Task> tasks) throws IOException, InterruptedException {
        forEach(threads, tasks, Task::run);
    }

    /**
     * Does the same with every element, begun in their order, and returns when all are done. Problems are collected,
     * each once, and thrown together; any other failure stops the rest.
     */
    public static <T> void forEach(int threads, List<? extends T> elements, Work<? super T> work)
            throws IOException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Queue<Problem> problems = new ConcurrentLinkedQueue<>();
        int workers = Math.min(threads, elements.size());
        int stretch = Math.min(LONGEST_STRETCH, 1 + elements.size() / (LONGEST_STRETCH * threads));
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, workers));
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(pool.submit(() -> {
                    work(elements, next, stretch, work, problems);
                    return null;
                }));
            }
            for (Future<?> worker : running) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            pool.shutdownNow();
        }
        if (!problems.isEmpty()) {
            Set<Problem> distinct = new LinkedHashSet<>(problems);
            throw new BcsiteException(distinct.stream()
                    .sorted(java.util.Comparator.comparing(Problem::toString))
                    .toList());
        }
    }

    private static <T> void work(
            List<? extends T> elements, AtomicInteger next, int stretch, Work<? super T> work, Queue<Problem> problems)
            throws Exception {
        int from = next.getAndAdd(stretch);
        while (from < elements.size()) {
            for (T element : elements.subList(from, Math.min(from + stretch, elements.size()))) {
                if (Thread.currentThread().isInterrupted() || problems.size() >= ENOUGH_PROBLEMS) {
                    return;
                }
                try {
                    work.on(element);
                } catch (BcsiteException e) {
                    problems.addAll(e.problems());
                }
            }
            from = next.getAndAdd(stretch);
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

    /** What is done with each of many elements. */
    public interface Work<T> {

        void on(T element) throws IOException, InterruptedException;
    }

    /** One piece of work. */
    public interface Task {

        void run() throws IOException, InterruptedException;
    }
}
