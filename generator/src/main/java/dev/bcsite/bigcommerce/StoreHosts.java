package dev.bcsite.bigcommerce;

import java.net.URI;

/**
 * Where shoppers meet the store itself. A store on this machine is a sandbox, which has all of it at one place.
 *
 * @param access how the store is asked
 */
public record StoreHosts(StoreAccess access) {

    /** BigCommerce's own pages of a channel, with the checkout unless that has a URL of its own. */
    public URI pages(long channel) {
        if (isSandbox()) {
            return URI.create(root() + (channel == 1 ? "" : "channels/" + channel + "/"));
        }
        String suffix = channel == 1 ? "" : "-" + channel;
        return URI.create("https://store-" + access.hash() + suffix + ".mybigcommerce.com/");
    }

    /** What takes payments. */
    public URI payments() {
        return URI.create(
                isSandbox()
                        ? root() + "payments"
                        : "https://payments.bigcommerce.com/stores/" + access.hash() + "/payments");
    }

    /** Scheme, host and port of an address, as browsers compare them. */
    public static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private boolean isSandbox() {
        return access.api().getScheme().equals("http");
    }

    private String root() {
        return origin(access.api()) + "/";
    }
}
