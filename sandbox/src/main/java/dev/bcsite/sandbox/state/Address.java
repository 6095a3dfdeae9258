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

    /** The URL of a picture in its own size. */
    public String picture(String path) {
        return origin + "/s-" + storeHash + "/images/stencil/original/" + path.replaceFirst("^/+", "");
    }
}
