package dev.bcsite.base;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells whether a URL is one that BigCommerce may be sent to: https on its usual port, and a name of the public internet.
 *
 * <p>An address in digits is never one, in whatever notation: what is public today may be a machine of somebody's network
 * tomorrow, and certificates are made for names. Names are not looked up; one that leads to a private address is what its
 * owner made of it.
 */
public final class PublicUrl {

    private static final int HTTPS = 443;
    private static final int LONGEST_NAME = 253;
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    /** Names that end so are of one machine or one network, by RFC 6761, 6762, 7686, 8375 and 9476 and by custom. */
    private static final List<String> PRIVATE = List.of(
            "localhost",
            "local",
            "localdomain",
            "internal",
            "intranet",
            "private",
            "corp",
            "home",
            "lan",
            "home.arpa",
            "in-addr.arpa",
            "ip6.arpa",
            "test",
            "invalid",
            "onion",
            "alt");

    private PublicUrl() {}

    /** What is wrong with it, to follow the URL in a sentence; absent for a good one. */
    public static Optional<String> complaint(String text) {
        try {
            return complaint(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.of("is no URL");
        }
    }

    private static Optional<String> complaint(URI url) {
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            return Optional.of("does not start with https://");
        }
        if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return Optional.of("is no URL with a plain host name");
        }
        if (url.getPort() != -1 && url.getPort() != HTTPS) {
            return Optional.of("is not on port 443");
        }
        return isPublic(url.getHost().toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of("is on no host of the public internet");
    }

    private static boolean isPublic(String host) {
        boolean isName = host.length() <= LONGEST_NAME && host.matches("(" + LABEL + "\\.)+[a-z]" + LABEL);
        return isName && PRIVATE.stream().noneMatch(end -> host.equals(end) || host.endsWith("." + end));
    }
}
