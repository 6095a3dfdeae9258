package dev.bcsite;

import java.net.URI;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What BigCommerce is to know of a storefront besides the routes of its catalog.
 *
 * @param checkoutUrl absent leaves the checkout where BigCommerce has it
 * @param routes path by type of route, for pages that no entity of the catalog stands for
 */
public record RegistrationSetting(Optional<URI> checkoutUrl, SortedMap<String, String> routes) {

    public static final RegistrationSetting NONE = new RegistrationSetting(Optional.empty(), new TreeMap<>());

    public RegistrationSetting {
        routes = Collections.unmodifiableSortedMap(new TreeMap<>(routes));
    }
}
