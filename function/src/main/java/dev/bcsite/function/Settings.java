package dev.bcsite.function;

import dev.bcsite.function.call.Home;
import dev.bcsite.function.cart.CheckoutHosts;
import dev.bcsite.function.checkout.CheckoutWay;
import dev.bcsite.function.customer.ApiAccount;
import dev.bcsite.function.session.SessionKeys;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one function works for and with.
 *
 * @param site where the storefront is: its scheme, host and port, and the path {@code /}
 * @param aliases other names of the same host, whose pages may ask as well
 * @param homes its languages; the first is the one at {@code /}
 * @param storefrontApi the address of GraphQL Storefront, of the right channel
 * @param storefrontToken a private token with the scopes Unauthenticated and Customer; absent to get one with the access token
 * @param managementApi the store's address in the management API
 * @param accessToken for the management API
 * @param metricsToken whoever brings it may read {@code /api/metrics}; absent for nobody
 * @param account client id and secret of the access token's account, with the scope to sign customers in at the store; without, shoppers get to the
 *     store's own pages by session sync only
 * @param proxySecret so that the store counts requests for each shopper's address
 * @param checkout where shoppers check out
 */
public record Settings(
        URI site,
        List<URI> aliases,
        List<Home> homes,
        URI storefrontApi,
        Optional<String> storefrontToken,
        URI managementApi,
        String accessToken,
        Optional<ApiAccount> account,
        long channel,
        Optional<String> proxySecret,
        Optional<String> metricsToken,
        CheckoutHosts checkoutHosts,
        SessionKeys keys,
        CheckoutWay checkout) {

    public Settings {
        aliases = List.copyOf(aliases);
        homes = List.copyOf(homes);
        if (homes.isEmpty() || !homes.get(0).path().equals("/")) {
            throw new IllegalArgumentException("The first language is at /");
        }
    }

    /** Such as {@code https://shop.example}. */
    Set<String> origins() {
        Set<String> origins = new HashSet<>();
        origins.add(origin(site));
        for (URI alias : aliases) {
            origins.add(origin(alias));
        }
        return origins;
    }

    private static String origin(URI site) {
        String port = site.getPort() < 0 ? "" : ":" + site.getPort();
        return site.getScheme() + "://" + site.getHost() + port;
    }

    /** Without anything secret. */
    @Override
    public String toString() {
        return "Settings[" + site + "]";
    }
}
