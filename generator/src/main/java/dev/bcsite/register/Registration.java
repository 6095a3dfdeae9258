package dev.bcsite.register;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What BigCommerce should know of one storefront: everything in it is wanted, and nothing else of ours. */
public final class Registration {

    private final SortedMap<ItemKey, Wanted> items = new TreeMap<>();

    /** A new channel, and its site when the URL is known. */
    public static Collection<Wanted> ofNewChannel(String name, Optional<URI> url) {
        Registration registration = new Registration();
        registration.add(Wanted.of(Kind.CHANNEL, name, Fields.of("platform", "custom")));
        url.ifPresent(registration::site);
        return registration.items();
    }

    public Registration site(URI url) {
        return add(Wanted.of(Kind.SITE, "", Fields.of("url", plain(url))));
    }

    public Registration checkoutUrl(URI url) {
        return add(Wanted.of(Kind.CHECKOUT_URL, "", Fields.of("url", plain(url))));
    }

    public Registration routes(RouteMap routes) {
        routes.routes().forEach(route -> add(RouteRegistry.wanted(route)));
        return this;
    }

    /** By key. */
    public Collection<Wanted> items() {
        return List.copyOf(items.values());
    }

    private Registration add(Wanted wanted) {
        items.put(wanted.key(), wanted);
        return this;
    }

    private static String plain(URI url) {
        return url.toString().replaceFirst("/$", "");
    }
}
