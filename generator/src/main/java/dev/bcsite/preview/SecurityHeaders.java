package dev.bcsite.preview;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;

/**
 * The headers a storefront should be published with, so that a page that breaks under them breaks on the laptop.
 *
 * <p>Only what needs HTTPS is left out.
 */
final class SecurityHeaders {

    private static final List<Map.Entry<String, String>> ALL = List.of(
            Map.entry("X-Content-Type-Options", "nosniff"),
            Map.entry("Referrer-Policy", "strict-origin-when-cross-origin"),
            Map.entry("Cross-Origin-Opener-Policy", "same-origin"),
            Map.entry("Cross-Origin-Resource-Policy", "same-origin"),
            Map.entry("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()"),
            Map.entry("Cache-Control", "no-store"));

    private SecurityHeaders() {}

    /**
     * @param origins other hosts that forms may end up at and pictures may come from
     * @param checkout what this page needs beyond all others
     */
    static void addTo(HttpFields.Mutable headers, List<String> origins, CheckoutPolicy checkout) {
        ALL.forEach(header -> headers.put(header.getKey(), header.getValue()));
        headers.put("Content-Security-Policy", contentSecurityPolicy(origins, checkout));
    }

    private static String contentSecurityPolicy(List<String> origins, CheckoutPolicy checkout) {
        String others = listed(origins);
        String common = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'" + listed(checkout.scripts()),
                "style-src 'self'",
                "img-src 'self' https:" + others,
                "font-src 'self'",
                "media-src 'self' https:",
                "connect-src 'self'" + listed(checkout.connections()),
                "manifest-src 'self'",
                // Browsers hold redirects after a form to it, too: the one to the checkout.
                "form-action 'self'" + others,
                "base-uri 'none'",
                "object-src 'none'",
                "frame-ancestors 'none'");
        String framed = checkout.frames().isEmpty() ? common : common + "; frame-src" + listed(checkout.frames());
        // BigCommerce's loader adds scripts by their address, as text.
        return checkout.scripts().isEmpty() ? framed + "; require-trusted-types-for 'script'" : framed;
    }

    private static String listed(List<String> origins) {
        return origins.stream().map(origin -> " " + origin).collect(Collectors.joining());
    }
}
