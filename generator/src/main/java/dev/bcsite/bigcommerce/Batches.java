package dev.bcsite.bigcommerce;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects items and hands them on in full batches, so that no request goes out half empty but the last. */
final class Batches<T> {

    private final int size;
    private final Consumer<List<T>> onBatch;
    private final List<T> collected = new ArrayList<>();

    Batches(int size, Consumer<List<T>> onBatch) {
        this.size = size;
        this.onBatch = onBatch;
    }

    synchronized void add(T item) {
        collected.add(item);
        if (collected.size() == size) {
            flush();
        }
    }

    /** Hands on what is left. */
    synchronized void flush() {
        if (!collected.isEmpty()) {
            List<T> batch = List.copyOf(collected);
            collected.clear();
            onBatch.accept(batch);
        }
    }
}
