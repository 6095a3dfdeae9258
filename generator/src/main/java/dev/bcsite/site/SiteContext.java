package dev.bcsite.site;

import dev.bcsite.catalog.Currency;
import dev.bcsite.catalog.Settings;
import dev.bcsite.catalog.Store;
import java.util.List;

/**
 * What holds for every view of one storefront in one locale.
 *
 * @param storeHosts host names of the store itself, whose links in descriptions become links of this site
 * @param fileBase what the store's file paths follow, such as {@code https://cdn11.bigcommerce.com/s-abc123}
 */
public record SiteContext(
        Storefront storefront,
        String locale,
        Store store,
        Settings settings,
        Currency currency,
        Strings strings,
        ImageLinks images,
        List<String> storeHosts,
        String fileBase) {

    public SiteContext {
        storeHosts = List.copyOf(storeHosts);
    }

    /** The home page's path: {@code /} or {@code /de/}. */
    public String home() {
        return storefront.prefix(locale);
    }
}
