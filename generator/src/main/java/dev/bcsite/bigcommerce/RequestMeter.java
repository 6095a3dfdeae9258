package dev.bcsite.bigcommerce;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a client asked of the store, for the build report. Safe for several threads. */
public final class RequestMeter {

    private final Map<String, Long> requests = new TreeMap<>();
    private final Map<String, Long> retries = new TreeMap<>();
    private Duration waited = Duration.ZERO;

    /**
     * Requests sent, by endpoint such as {@code GET /v3/channels/{id}/listings}, sorted; retries included.
     */
    public synchronized Map<String, Long> requests() {
        return new TreeMap<>(requests);
    }

    /** Requests sent in all, retries included. */
    public synchronized long total() {
        return requests.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Requests that were repeated, by why, such as {@code HTTP 429}; sorted. */
    public synchronized Map<String, Long> retries() {
        return new TreeMap<>(retries);
    }

    /** How long requests were held back by the quota or after a failure, summed over threads. */
    public synchronized Duration waited() {
        return waited;
    }

    synchronized void sent(String endpoint) {
        requests.merge(endpoint, 1L, Long::sum);
    }

    synchronized void retried(String why) {
        retries.merge(why, 1L, Long::sum);
    }

    synchronized void waited(Duration time) {
        waited = waited.plus(time);
    }
}
