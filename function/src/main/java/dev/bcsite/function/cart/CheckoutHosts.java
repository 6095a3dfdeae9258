package dev.bcsite.function.cart;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Where a shopper may be sent to pay: the store's own hosts and nowhere else, whatever the store's answer says.
 *
 * @param origins such as {@code https://store-abc123.mybigcommerce.com}
 */
public record CheckoutHosts(Set<String> origins) {

    public CheckoutHosts {
        origins = Set.copyOf(origins);
    }

    /** The address, if it is at one of the hosts. */
    public Optional<URI> allowed(String address) {
        try {
            URI uri = new URI(address);
            boolean isPlain = uri.getRawUserInfo() == null && uri.getHost() != null && !uri.isOpaque();
            return isPlain && origins.contains(origin(uri)) ? Optional.of(uri) : Optional.empty();
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String origin(URI uri) {
        String host = uri.getHost().toLowerCase(java.util.Locale.ROOT);
        return uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
