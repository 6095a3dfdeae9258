package dev.bcsite.function.view;

import dev.bcsite.function.store.CappedBody;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads pages from the published storefront over HTTP, as a browser without cookies does. A page that has not changed is not sent again.
 *
 * <p>It follows no redirect, so that pages come from the storefront's own host only. Threads may share one.
 */
public final class SitePages implements PublishedViews.Source {

    static final int LARGEST_PAGE = 2 << 20;
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final URI site;
    private final Map<String, Page> kept = new ConcurrentHashMap<>();

    /** @param site where the storefront is, with the path {@code /} */
    public SitePages(URI site) {
        this.site = site;
    }

    /** Made when first needed: scripts never need a page. */
    private static final class Client {
        static final HttpClient HTTP = HttpClient.newBuilder()
                .connectTimeout(LONGEST)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    private record Page(String tag, byte[] html) {}

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        Page last = kept.get(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .header("Accept", "text/html")
                .header("User-Agent", "bcsite");
        if (last != null) {
            request.header("If-None-Match", last.tag());
        }
        HttpResponse<byte[]> answer = sent(request.build());
        if (answer.statusCode() == 304 && last != null) {
            return Optional.of(last.html());
        }
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw new IOException("the storefront answered " + answer.statusCode());
        }
        answer.headers().firstValue("ETag").ifPresent(tag -> kept.put(path, new Page(tag, answer.body())));
        return Optional.of(answer.body());
    }

    private static HttpResponse<byte[]> sent(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                Client.HTTP.sendAsync(request, head -> new CappedBody(LARGEST_PAGE));
        try {
            return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("the storefront did not answer within " + LONGEST.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        } catch (ExecutionException e) {
            throw new IOException("the storefront cannot be read", e.getCause());
        }
    }
}
