package dev.bcsite.function.customer;

import dev.bcsite.function.cart.CheckoutHosts;
import java.net.URI;
import java.util.Optional;

/**
 * The store's own pages, where a shopper may be sent.
 *
 * @param storefrontApi GraphQL Storefront of the channel; its host has the store's pages, too
 * @param managementApi ends with the store's hash
 * @param account without it, customers get there by session sync only, and nobody gets here with a token of the store's pages
 * @param hosts where addresses that the store gives may lead
 */
public record HostedStore(
        URI storefrontApi, URI managementApi, long channel, Optional<ApiAccount> account, CheckoutHosts hosts) {

    /** As tokens name the store. */
    String hash() {
        String path = managementApi.getPath().replaceFirst("/+$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Where the store takes a Customer Login token. */
    URI loginAddress(String token) {
        return URI.create(
                storefrontApi.getScheme() + "://" + storefrontApi.getRawAuthority() + "/login/token/" + token);
    }
}
