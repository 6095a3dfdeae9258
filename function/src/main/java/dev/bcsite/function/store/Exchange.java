package dev.bcsite.function.store;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** One request over HTTP and its answer, in a limited time and of a limited size. No redirect is followed. */
public final class Exchange {

    private static final Duration CONNECT = Duration.ofSeconds(1);

    private Exchange() {}

    /** Made when first needed: a browser that has no cart never needs it. */
    private static final class Client {
        // Version 1.1: over plain HTTP an upgrade would be tried first.
        static final HttpClient HTTP = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * Sends from this thread, which is far cheaper than handing the request over to another.
     *
     * @param limit until the last byte of the answer is there; more than zero
     * @param most bytes of the answer's body
     * @throws HttpTimeoutException when the answer is not there in time
     */
    public static HttpResponse<byte[]> of(HttpRequest.Builder request, Duration limit, int most)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        try {
            return Client.HTTP.send(
                    request.timeout(limit).build(), head -> new CappedBody(most, end - System.nanoTime()));
        } catch (IOException e) {
            throw e.getCause() instanceof TimeoutException ? new HttpTimeoutException("the answer did not end") : e;
        }
    }
}
