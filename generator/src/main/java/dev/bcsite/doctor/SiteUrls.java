package dev.bcsite.doctor;

import dev.bcsite.bigcommerce.ChannelSites;
import dev.bcsite.bigcommerce.StoreSite;
import dev.bcsite.bigcommerce.StoreSite.SiteUrl;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Where BigCommerce has the storefront of a channel, and its checkout. */
record SiteUrls(URI site, Optional<URI> checkout) {

    /**
     * Absent while the channel has no site.
     *
     * @param defaultChannel whose checkout is borrowed by those that have none of their own
     */
    static Optional<SiteUrls> of(ChannelSites sites, long channel, long defaultChannel) throws InterruptedException {
        Optional<StoreSite> found = sites.read(channel);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> checkout = checkout(found.get());
        if (checkout.isEmpty() && channel != defaultChannel) {
            checkout = sites.read(defaultChannel)
                    .flatMap(site ->
                            checkout(site).or(() -> Optional.of(site.site().url())));
        }
        return Optional.of(new SiteUrls(
                uri(found.get().site().url()),
                checkout.or(() -> Optional.of(found.get().site().url())).map(SiteUrls::uri)));
    }

    /** The scheme and host of a URL and its port, as far as it is not the usual one. */
    static String origin(URI url) {
        int usual = "http".equalsIgnoreCase(url.getScheme()) ? 80 : 443;
        String port = url.getPort() < 0 || url.getPort() == usual ? "" : ":" + url.getPort();
        return lower(url.getScheme()) + "://" + host(url) + port;
    }

    static String host(URI url) {
        return lower(url.getHost());
    }

    static boolean isLoopback(URI url) {
        return host(url).matches("localhost|127\\.0\\.0\\.1|\\[::1]");
    }

    static boolean isSecure(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static Optional<String> checkout(StoreSite site) {
        return site.urls().stream()
                .filter(url -> url.type().equals("checkout"))
                .map(SiteUrl::url)
                .findFirst();
    }

    private static URI uri(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            // BigCommerce keeps what it is given; what is no URL is like one without a scheme and a host.
            return URI.create("");
        }
    }

    private static String lower(String text) {
        return Optional.ofNullable(text).orElse("").toLowerCase(Locale.ROOT);
    }
}
