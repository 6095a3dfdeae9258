package dev.bcsite.header;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The headers that a storefront's pages should be served with. What a host says about keeping files is not among them.
 *
 * <p>The preview sends them, so that a page that breaks under them breaks on the laptop.
 *
 * @param origins other hosts that forms may end up at and pictures may come from
 */
public record PageHeaders(List<String> origins) {

    public static final String POLICY = "Content-Security-Policy";

    /** BigCommerce's library adds a style element that is empty, and fills it by its own means, which no policy forbids. */
    private static final String EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /** Which features of the browser a page may use. */
    public static final String PERMISSIONS = "Permissions-Policy";

    /** Below this are files whose names change with their content. */
    public static final String ASSETS = "/assets/";

    /** What these have otherwise: BigCommerce's pages load scripts from there, and check what they are. */
    public static final Map<String, String> OF_ASSETS =
            Map.of("Access-Control-Allow-Origin", "*", "Cross-Origin-Resource-Policy", "cross-origin");

    public PageHeaders {
        origins = List.copyOf(origins);
    }

    /** @param checkout what this page needs beyond all others */
    public Map<String, String> of(CheckoutPolicy checkout) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(POLICY, contentSecurityPolicy(checkout));
        headers.put(PERMISSIONS, permissions(checkout));
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        return headers;
    }

    /** A frame can only be given what the page around it has, too. */
    private static String permissions(CheckoutPolicy checkout) {
        String payers = checkout.frames().stream()
                .map(origin -> " \"" + origin + "\"")
                .collect(Collectors.joining("", "self", ""));
        return "camera=(), geolocation=(), microphone=(), payment=("
                + (checkout.frames().isEmpty() ? "" : payers) + ")";
    }

    private String contentSecurityPolicy(CheckoutPolicy checkout) {
        String others = listed(origins);
        String common = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'" + listed(checkout.scripts()),
                "style-src 'self'" + (checkout.frames().isEmpty() ? "" : " " + EMPTY_STYLE),
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
