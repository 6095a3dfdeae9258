package dev.bcsite.doctor;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Asks public addresses, as a browser would that never follows a redirect by itself. */
public final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final HttpClient http;

    public Web(SSLContext trusted, ProxySelector proxies) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .sslContext(trusted)
                .proxy(proxies)
                .build();
    }

    /** With the certificates that this machine trusts, and the proxies that Java was told of. */
    public static Web standard() {
        try {
            return new Web(SSLContext.getDefault(), ProxySelector.getDefault());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has TLS", e);
        }
    }

    /**
     * What an address answered.
     *
     * @param location where a redirect leads
     * @param certificateEnds absent without https
     */
    record Reply(int status, Optional<String> location, Optional<Instant> certificateEnds) {}

    Reply get(URI url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("User-Agent", "bcsite")
                .build();
        HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
        return new Reply(
                answer.statusCode(),
                answer.headers().firstValue("Location"),
                answer.sslSession().flatMap(Web::ends));
    }

    private static Optional<Instant> ends(SSLSession session) {
        try {
            Certificate first = session.getPeerCertificates()[0];
            return first instanceof X509Certificate certificate
                    ? Optional.of(certificate.getNotAfter().toInstant())
                    : Optional.empty();
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }
}
