package dev.bcsite.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bcsite.base.OutputPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What each host is told, to the letter: what holds everywhere, for files that are kept, and for the checkout alone. */
class HeaderHostTest {

    private static final String CHECKOUT = "https://checkout.shop.example";
    private static final PageHeaders HEADERS = new PageHeaders(List.of(CHECKOUT));
    private static final HeaderRules EMBEDDED = HeaderRules.of(
            HEADERS, CheckoutPolicy.embedding("https://sdk.example", CHECKOUT), true, List.of("/", "/de/"));
    private static final HeaderRules HOSTED = HeaderRules.of(HEADERS, CheckoutPolicy.NONE, false, List.of("/"));

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:"
                    + " https://checkout.shop.example; font-src 'self'; media-src 'self' https:; connect-src 'self'; manifest-src 'self';"
                    + " form-action 'self' https://checkout.shop.example; base-uri 'none'; object-src 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'";
    private static final String EMBEDDING =
            "default-src 'none'; script-src 'self' https://sdk.example; style-src 'self'"
                    + " 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' https: https://checkout.shop.example;"
                    + " font-src 'self'; media-src 'self' https:; connect-src 'self'; manifest-src 'self'; form-action 'self'"
                    + " https://checkout.shop.example; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; frame-src"
                    + " https://checkout.shop.example";

    private static Map<String, String> files(HeaderHost host, HeaderRules rules) {
        Map<String, String> files = new TreeMap<>();
        for (Map.Entry<OutputPath, byte[]> file : host.files(rules).entrySet()) {
            files.put(file.getKey().text(), new String(file.getValue(), StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    void cloudflareIsToldWhatToForgetBeforeTheCheckoutsOwn() {
        String permissions = "camera=(), geolocation=(), microphone=(), payment=(";
        String page = """
                  ! Content-Security-Policy
                  ! Permissions-Policy
                  Content-Security-Policy: %s
                  Permissions-Policy: %sself "https://checkout.shop.example")
                """.formatted(EMBEDDING, permissions);
        assertEquals(
                Map.of("_headers", """
                        /*
                          Content-Security-Policy: %s
                          Permissions-Policy: %s)
                          X-Content-Type-Options: nosniff
                          Referrer-Policy: strict-origin-when-cross-origin
                          Cross-Origin-Opener-Policy: same-origin
                          Cross-Origin-Resource-Policy: same-origin
                          Strict-Transport-Security: max-age=31536000
                          Cache-Control: no-cache

                        /assets/*
                          ! Cache-Control
                          ! Cross-Origin-Resource-Policy
                          Access-Control-Allow-Origin: *
                          Cache-Control: public, max-age=31536000, immutable
                          Cross-Origin-Resource-Policy: cross-origin

                        /checkout/
                        %s
                        /de/checkout/
                        %s""".formatted(POLICY, permissions, page, page)),
                files(HeaderHost.CLOUDFLARE_PAGES, EMBEDDED));
    }

    @Test
    void netlifyIsToldTheSameWithoutForgetting() {
        String cloudflare = files(HeaderHost.CLOUDFLARE_PAGES, EMBEDDED).get("_headers");

        assertEquals(Map.of("_headers", cloudflare.replaceAll("  ! .*\n", "")), files(HeaderHost.NETLIFY, EMBEDDED));
    }

    @Test
    void aHostedCheckoutNeedsNothingOfItsOwnPage() {
        String headers = files(HeaderHost.NETLIFY, HOSTED).get("_headers");

        assertTrue(headers.contains("\n/assets/*\n"), headers);
        assertFalse(headers.contains("checkout/"), headers);
        assertFalse(headers.contains("Strict-Transport-Security"), headers);
    }

    @Test
    void onlyThePagesOfACustomCheckoutMayAskThePaymentsHost() {
        HeaderRules custom = HeaderRules.of(HEADERS, CheckoutPolicy.paying("https://pay.example"), true, List.of("/"));

        String paying = POLICY.replace("connect-src 'self'", "connect-src 'self' https://pay.example");
        assertEquals(
                Map.of(
                        "/api/checkout", Map.of("Content-Security-Policy", paying),
                        "/checkout/", Map.of("Content-Security-Policy", paying)),
                custom.pages());
    }

    @Test
    void netlifyAndCloudflareExcludeEachOther() {
        assertEquals(List.of("netlify", "cloudflare-pages", "nginx"), HeaderHost.words());
        assertTrue(HeaderHost.NETLIFY.excludes(HeaderHost.CLOUDFLARE_PAGES));
        assertFalse(HeaderHost.NETLIFY.excludes(HeaderHost.NGINX));
        assertFalse(HeaderHost.NETLIFY.excludes(HeaderHost.NETLIFY));
    }
}
