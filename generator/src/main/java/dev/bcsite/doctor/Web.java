package dev.bcsite.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Asks public addresses, as a browser would that never follows a redirect by itself. */
public final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int MOST_BYTES = 8 * 1024 * 1024;

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

    /**
     * A file as it is served, encodings taken off.
     *
     * @param content of an answer with 200; else empty
     */
    record Served(int status, Optional<String> location, byte[] content) {}

    /** @throws IOException also when the file has more than 8 MB */
    Served file(URI url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "bcsite")
                .build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            byte[] content = answer.statusCode() == 200 ? body.readNBytes(MOST_BYTES + 1) : new byte[0];
            if (content.length > MOST_BYTES) {
                throw new IOException("more than " + MOST_BYTES + " bytes");
            }
            return new Served(answer.statusCode(), answer.headers().firstValue("Location"), content);
        }
    }

    /** What became of a request, in a few words. */
    static String reason(IOException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof CertificateExpiredException) {
                return "its certificate has expired";
            }
            if (each instanceof CertificateException
                    && String.valueOf(each.getMessage()).contains("name")) {
                return "its certificate is for another name";
            }
            if (each instanceof UnresolvedAddressException) {
                return "the name leads nowhere";
            }
        }
        if (failure instanceof SSLException) {
            return "its certificate is not trusted";
        }
        if (failure instanceof HttpTimeoutException) {
            return "it does not answer";
        }
        return failure instanceof ConnectException ? "nobody answers there" : "the connection broke off";
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
