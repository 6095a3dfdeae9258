package dev.bcsite.bigcommerce;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends one request and brings back the whole answer, or fails in time.
 *
 * <p>Redirects are not followed: the token would travel along. Deadlines are measured on the machine's steady clock.
 */
final class Transport {

    static final int MOST_BYTES = 32 * 1024 * 1024;

    private final StoreAccess access;
    private final Deadlines deadlines;

    /** Null before the first request: to make it, all certificates of the machine are read, in vain for an offline build. */
    private HttpClient http;

    Transport(StoreAccess access, Deadlines deadlines) {
        this.access = access;
        this.deadlines = deadlines;
    }

    private synchronized HttpClient http() {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .version(version(access.api()))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(deadlines.connect())
                    .build();
        }
        return http;
    }

    /** With TLS both sides agree on HTTP/2 where they can; without it they would talk about that first, for nothing. */
    static HttpClient.Version version(URI api) {
        return "https".equalsIgnoreCase(api.getScheme()) ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1;
    }

    Answer send(ApiRequest request) throws IOException, InterruptedException {
        AtomicLong lastPiece = new AtomicLong(System.nanoTime());
        Runnable onPiece = () -> lastPiece.set(System.nanoTime());
        CompletableFuture<HttpResponse<byte[]>> exchange = http().sendAsync(http(request), head -> {
            onPiece.run();
            return new CappedBody(MOST_BYTES, onPiece);
        });
        try {
            HttpResponse<byte[]> response = await(exchange, lastPiece);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } finally {
            // Does nothing to an exchange that is done; frees the connection of one that is not.
            exchange.cancel(true);
        }
    }

    private HttpRequest http(ApiRequest request) {
        HttpRequest.Builder http = HttpRequest.newBuilder(URI.create(access.api() + request.path()))
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "bcsite")
                .header("X-Auth-Token", access.token().reveal());
        request.body().ifPresent(body -> http.header("Content-Type", "application/json"));
        return http.method(request.method(), JsonBody.of(request.body())).build();
    }

    private <T> T await(CompletableFuture<T> exchange, AtomicLong lastPiece) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            long now = System.nanoTime();
            long left = Math.min(
                    begun + deadlines.call().toNanos() - now,
                    lastPiece.get() + deadlines.read().toNanos() - now);
            if (left <= 0) {
                throw tooSlow(now - begun >= deadlines.call().toNanos());
            }
            try {
                return exchange.get(left, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // Perhaps only the piece before the last was late: look again at what is left.
            } catch (CancellationException e) {
                throw new IOException("the request was cancelled", e);
            } catch (ExecutionException e) {
                throw asIoException(e.getCause());
            }
        }
    }

    private InterruptedIOException tooSlow(boolean inAll) {
        Duration limit = inAll ? deadlines.call() : deadlines.read();
        String what = inAll ? "the answer took longer than " : "nothing arrived for ";
        return new InterruptedIOException(what + words(limit));
    }

    private static String words(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    private static IOException asIoException(Throwable cause) {
        return cause instanceof IOException io ? io : new IOException(cause);
    }
}
