package dev.bcsite;

import dev.bcsite.SiteConfig.StorefrontSetting;
import dev.bcsite.base.OutputPath;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreHosts;
import dev.bcsite.header.CheckoutPolicy;
import dev.bcsite.header.HeaderRules;
import dev.bcsite.header.PageHeaders;
import dev.bcsite.site.Storefront;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The headers of one storefront: what its pages are protected by, and what its checkout is allowed beyond that. */
final class StorefrontHeaders {

    private static final String LOADER = "https://checkout-sdk.bigcommerce.com";

    private StorefrontHeaders() {}

    /** What the hosts of the configuration read. */
    static SortedMap<OutputPath, byte[]> files(SiteConfig config, StoreAccess access, Storefront storefront) {
        SortedMap<OutputPath, byte[]> files = new TreeMap<>();
        if (!config.headers().isEmpty()) {
            HeaderRules rules =
                    rules(storefront, Storefronts.setting(config, storefront.channel()), new StoreHosts(access));
            config.headers().forEach(host -> files.putAll(host.files(rules)));
        }
        return files;
    }

    private static HeaderRules rules(Storefront storefront, StorefrontSetting setting, StoreHosts store) {
        List<String> checkouts = new ArrayList<>();
        checkouts.add(StoreHosts.origin(store.pages(storefront.channel())));
        setting.registration()
                .checkoutUrl()
                .map(StoreHosts::origin)
                .filter(origin -> !checkouts.contains(origin))
                .ifPresent(checkouts::add);
        return HeaderRules.of(
                new PageHeaders(checkouts),
                policy(setting, checkouts, store.payments()),
                storefront.url().getScheme().equals("https"),
                storefront.locales().stream().map(storefront::prefix).toList());
    }

    private static CheckoutPolicy policy(StorefrontSetting setting, List<String> checkouts, URI payments) {
        if (setting.checkout().equals("embedded")) {
            return new CheckoutPolicy(List.of(LOADER), checkouts, List.of());
        }
        boolean isOurs = setting.registration().checkout().script().isEmpty();
        return setting.checkout().equals("custom") && isOurs
                ? CheckoutPolicy.paying(StoreHosts.origin(payments))
                : CheckoutPolicy.NONE;
    }
}
