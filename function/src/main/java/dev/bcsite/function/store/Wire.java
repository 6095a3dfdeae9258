package dev.bcsite.function.store;

import dev.bcsite.function.guard.Breaker;
import dev.bcsite.function.guard.Deadline;
import dev.bcsite.function.store.StoreTrouble.Effect;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Sends requests to the store: never more than {@link #MOST_AT_ONCE} at a time, none while it is known not to answer, and none beyond its
 * deadline. Nothing is sent twice. Threads may share one.
 */
public final class Wire {

    static final int MOST_AT_ONCE = 64;
    private static final int LONGEST_ANSWER = 1 << 20;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(150);

    private final Breaker breaker;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE, true);

    public Wire(InstantSource clock) {
        this.breaker = new Breaker(clock);
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
        try {
            HttpResponse<byte[]> response = Exchange.of(request, limit, LONGEST_ANSWER);
            return new Answer(response.statusCode(), response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreTrouble(Effect.UNKNOWN, "stopped");
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new StoreTrouble(Effect.NONE, "the store cannot be reached");
        } catch (HttpTimeoutException e) {
            throw new StoreTrouble(Effect.UNKNOWN, "no answer within " + limit.toMillis() + " ms");
        } catch (IOException e) {
            throw new StoreTrouble(Effect.UNKNOWN, "the connection to the store broke");
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
