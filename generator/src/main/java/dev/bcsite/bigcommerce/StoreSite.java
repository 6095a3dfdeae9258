package dev.bcsite.bigcommerce;

import dev.bcsite.catalog.ChannelSite;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The site of a channel with all of its URLs.
 *
 * @param urls sorted by type
 * @param hasOwnCheckoutUrl whether its checkout URL is its own; otherwise it is borrowed from the default storefront
 */
public record StoreSite(ChannelSite site, List<SiteUrl> urls, boolean hasOwnCheckoutUrl) {

    public StoreSite {
        urls = urls.stream()
                .sorted(Comparator.comparing(SiteUrl::type).thenComparing(SiteUrl::url))
                .toList();
    }

    /** @param type {@code primary}, {@code canonical} or {@code checkout} */
    public record SiteUrl(String type, String url) {}

    /** The checkout URL that was set for this site; absent while it borrows one. */
    public Optional<String> ownCheckoutUrl() {
        return urls.stream()
                .filter(url -> hasOwnCheckoutUrl && url.type().equals("checkout"))
                .map(SiteUrl::url)
                .findFirst();
    }
}
