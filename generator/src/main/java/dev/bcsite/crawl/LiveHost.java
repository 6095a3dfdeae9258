package dev.bcsite.crawl;

import dev.bcsite.base.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** The public address of a storefront. Follows no redirect by itself, and reads no more of an answer than a page has. */
public final class LiveHost implements Host {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final URI origin;
    private final HttpClient http;

    private LiveHost(URI origin, HttpClient http) {
        this.origin = origin;
        this.http = http;
    }

    /** @param origin scheme and host, without a slash at the end */
    public static LiveHost at(URI origin) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();
        return new LiveHost(URI.create(origin.toString().replaceFirst("/+$", "")), http);
    }

    @Override
    public Answer get(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                    .timeout(PATIENCE)
                    .header("Accept", "text/html")
                    .header("User-Agent", "bcsite")
                    .build();
            return read(http.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IllegalArgumentException e) {
            return Answer.none("is no address");
        } catch (IOException e) {
            return Answer.none(reason(e));
        }
    }

    @Override
    public String name() {
        return origin.toString();
    }

    @Override
    public boolean isPublic() {
        return true;
    }

    private Answer read(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            Optional<String> location = response.headers().firstValue("Location");
            if (response.statusCode() / 100 == 3 && location.isPresent()) {
                return Answer.redirect(response.statusCode(), onThisSite(location.get()));
            }
            if (response.statusCode() != 200) {
                return Answer.without(response.statusCode());
            }
            byte[] content = body.readNBytes(MOST_BYTES);
            return Answer.page(Canonical.in(content), Digest.of(content));
        }
    }

    /** Of an address on this site only the path, which is what is asked for next. */
    private String onThisSite(String location) {
        return location.startsWith(origin + "/")
                ? location.substring(origin.toString().length())
                : location;
    }

    private static String reason(IOException failure) {
        if (failure instanceof HttpTimeoutException) {
            return "does not answer in time";
        }
        if (failure instanceof SSLException) {
            return "has no TLS that can be trusted";
        }
        return failure instanceof ConnectException ? "cannot be reached" : "broke the connection";
    }
}
