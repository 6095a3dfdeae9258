package dev.bcsite.function.store;

import dev.bcsite.function.guard.Breaker;
import dev.bcsite.function.guard.Deadline;
import dev.bcsite.function.store.StoreTrouble.Effect;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests to the store: never more than {@link #MOST_AT_ONCE} at a time, none while it is known not to answer, and none beyond its
 * deadline. Nothing is sent twice. Threads may share one.
 */
public final class Wire {

    static final int MOST_AT_ONCE = 64;
    private static final int LONGEST_ANSWER = 1 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(150);

    private final Breaker breaker;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);

    public Wire(InstantSource clock) {
        this.breaker = new Breaker(clock);
    }

    /** Made when first needed: a browser that has no cart never needs it. */
    private static final class Client {
        // Version 1.1: over plain HTTP an upgrade would be tried first.
        static final HttpClient HTTP = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** What came back, whatever its status. */
    record Answer(int status, byte[] body) {}

    Answer send(HttpRequest.Builder request, Duration limit, Deadline deadline) {
        enter(deadline);
        boolean isAnswered = false;
        try {
            if (!breaker.admits()) {
                throw new StoreTrouble(Effect.NONE, "the store has not answered lately");
            }
            try {
                Answer answer = sent(request, shorter(limit, deadline.left()));
                isAnswered = answer.status() < 500;
                return answer;
            } finally {
                breaker.report(isAnswered);
            }
        } finally {
            places.release();
        }
    }

    private void enter(Deadline deadline) {
        try {
            Duration wait = shorter(LONGEST_WAIT, deadline.left());
            if (!places.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreTrouble(Effect.NONE, "too many requests are waiting for the store");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreTrouble(Effect.NONE, "stopped");
        }
    }

    private static Answer sent(HttpRequest.Builder request, Duration limit) {
        if (limit.isZero()) {
            throw new StoreTrouble(Effect.NONE, "no time is left");
        }
        CompletableFuture<HttpResponse<byte[]>> answer =
                Client.HTTP.sendAsync(request.build(), head -> new CappedBody(LONGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new StoreTrouble(Effect.UNKNOWN, "no answer within " + limit.toMillis() + " ms");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new StoreTrouble(Effect.UNKNOWN, "stopped");
        } catch (ExecutionException e) {
            throw trouble(e.getCause());
        }
    }

    private static StoreTrouble trouble(Throwable cause) {
        boolean isUnreached = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        String what = isUnreached ? "the store cannot be reached" : "the connection to the store broke";
        String kind =
                cause instanceof IOException ? "" : " (" + cause.getClass().getSimpleName() + ")";
        return new StoreTrouble(isUnreached ? Effect.NONE : Effect.UNKNOWN, what + kind);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
