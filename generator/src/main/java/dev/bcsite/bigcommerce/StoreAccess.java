package dev.bcsite.bigcommerce;

import dev.bcsite.base.Secret;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a store's API is and what opens it.
 *
 * @param hash the store's name in API URLs
 * @param api what {@code /v2} and {@code /v3} follow, such as {@code https://api.bigcommerce.com/stores/abc123}
 * @param token an API account's access token
 * @param webhookSecret what the store sends along with webhooks, so that their receiver knows them; absent where none
 *     are made
 */
public record StoreAccess(String hash, URI api, Secret token, Optional<Secret> webhookSecret) {

    public StoreAccess {
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(token, "token");
        api = URI.create(api.toString().replaceFirst("/+$", ""));
    }

    /** For what makes no webhooks. */
    public StoreAccess(String hash, URI api, Secret token) {
        this(hash, api, token, Optional.empty());
    }

    public StoreAccess withWebhookSecret(Optional<Secret> secret) {
        return new StoreAccess(hash, api, token, secret);
    }

    /** BigCommerce itself. */
    public static StoreAccess of(String hash, Secret token) {
        return new StoreAccess(hash, URI.create("https://api.bigcommerce.com/stores/" + hash), token);
    }
}
