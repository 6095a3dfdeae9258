package dev.bcsite.sandbox.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the API was asked, for tests and for people who wonder.
 *
 * <p>Counts are complete; of the requests themselves only the latest are kept. Safe to use from several threads.
 */
public final class RequestLog {

    private static final int KEPT = 10_000;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Deque<Entry> entries = new ArrayDeque<>();
    private int total;

    /**
     * One request.
     *
     * @param endpoint method and path template, such as {@code GET /v3/catalog/products/{product_id}}
     * @param line method, path and query as asked
     * @param at when it was answered, by the store's clock
     * @param took how long that took
     */
    public record Entry(String endpoint, String line, int status, Instant at, Duration took) {}

    public synchronized void add(Entry entry) {
        total++;
        counts.merge(entry.endpoint, 1, Integer::sum);
        entries.addLast(entry);
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    /** Requests per endpoint, refused ones included. */
    public synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /** How often an endpoint such as {@code GET /v3/catalog/brands} was asked. */
    public synchronized int count(String endpoint) {
        return counts.getOrDefault(endpoint, 0);
    }

    public synchronized int total() {
        return total;
    }

    /** The latest requests, oldest first. */
    public synchronized List<Entry> entries() {
        return new ArrayList<>(entries);
    }

    public synchronized void clear() {
        counts.clear();
        entries.clear();
        total = 0;
    }
}
