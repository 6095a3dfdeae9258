package dev.bcsite.sandbox.api;

import dev.bcsite.sandbox.http.Response;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Counts the requests under way where BigCommerce allows only so many at once. */
final class Crowds {

    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    /** Empty when there are too many already. @param path what is asked for */
    Optional<Response> within(Endpoint endpoint, String path, Supplier<Response> work) {
        if (endpoint.crowd().isEmpty()) {
            return Optional.of(work.get());
        }
        Endpoint.Crowd crowd = endpoint.crowd().get();
        String name = crowd.isByPath() ? crowd.name() + " " + path : crowd.name();
        Semaphore free = places.computeIfAbsent(name, key -> new Semaphore(crowd.most()));
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
