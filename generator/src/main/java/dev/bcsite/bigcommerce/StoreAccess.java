package dev.bcsite.bigcommerce;

import dev.bcsite.base.Secret;
import java.net.URI;
import java.util.Objects;

/**
 * Where a store's API is and what opens it.
 *
 * @param hash the store's name in API URLs
 * @param api what {@code /v2} and {@code /v3} follow, such as {@code https://api.bigcommerce.com/stores/abc123}
 * @param token an API account's access token
 */
public record StoreAccess(String hash, URI api, Secret token) {

    public StoreAccess {
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(token, "token");
        api = URI.create(api.toString().replaceFirst("/+$", ""));
    }

    /** BigCommerce itself. */
    public static StoreAccess of(String hash, Secret token) {
        return new StoreAccess(hash, URI.create("https://api.bigcommerce.com/stores/" + hash), token);
    }
}
