package dev.bcsite.preview;

import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/**
 * The headers a storefront should be published with, so that a page that breaks under them breaks on the laptop.
 *
 * <p>Only what needs HTTPS is left out.
 */
final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' https:",
            "font-src 'self'",
            "media-src 'self' https:",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "object-src 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'");

    private static final List<Map.Entry<String, String>> ALL = List.of(
            Map.entry("Content-Security-Policy", CONTENT_SECURITY_POLICY),
            Map.entry("X-Content-Type-Options", "nosniff"),
            Map.entry("Referrer-Policy", "strict-origin-when-cross-origin"),
            Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
            Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
            Map.entry("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
            Map.entry("Cache-Control", "no-store"));

    private SecurityHeaders() {}

    static void addTo(HttpFields.Mutable headers) {
        ALL.forEach(header -> headers.put(header.getKey(), header.getValue()));
    }
}
