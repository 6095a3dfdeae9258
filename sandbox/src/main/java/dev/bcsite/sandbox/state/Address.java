package dev.bcsite.sandbox.state;

import java.net.URI;

/**
 * Where a sandbox store answers.
 *
 * @param origin scheme, host and port, without a slash at the end
 */
public record Address(URI origin, String storeHash) {

    /** What the paths of the API are relative to. */
    public URI apiBase() {
        return origin.resolve("/stores/" + storeHash);
    }

    /**
     * The URL that a channel's storefront always has, whatever its own: {@code http://store-HASH-CHANNEL.localhost:PORT}.
     *
     * <p>At BigCommerce it is under mybigcommerce.com; here it is a name that leads back to the sandbox.
     */
    public String canonical(long channel) {
        return "http://store-" + storeHash + "-" + channel + ".localhost:" + origin.getPort();
    }

    /** The URL of a picture in its own size. */
    public String picture(String path) {
        return origin + "/s-" + storeHash + "/images/stencil/original/" + path.replaceFirst("^/+", "");
    }
}
