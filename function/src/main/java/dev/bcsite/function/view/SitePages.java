package dev.bcsite.function.view;

import dev.bcsite.function.store.Exchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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
        HttpResponse<byte[]> answer = sent(request);
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

    private static HttpResponse<byte[]> sent(HttpRequest.Builder request) throws IOException {
        try {
            return Exchange.of(request, LONGEST, LARGEST_PAGE);
        } catch (HttpTimeoutException e) {
            throw new IOException("the storefront did not answer within " + LONGEST.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        } catch (IOException e) {
            throw new IOException("the storefront cannot be read", e);
        }
    }
}
