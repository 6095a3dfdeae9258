package dev.bcsite.sandbox.api;

import dev.bcsite.sandbox.http.Response;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Counts the requests under way where BigCommerce allows only so many at once. */
final class Crowds {

    private final Map<Endpoint.Crowd, Semaphore> places = new ConcurrentHashMap<>();

    /** Empty when there are too many already. */
    Optional<Response> within(Endpoint endpoint, Supplier<Response> work) {
        if (endpoint.crowd().isEmpty()) {
            return Optional.of(work.get());
        }
        Endpoint.Crowd crowd = endpoint.crowd().get();
        Semaphore free = places.computeIfAbsent(crowd, key -> new Semaphore(key.most()));
        if (!free.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            free.release();
        }
    }
}
