package dev.bcsite.front;

import dev.bcsite.CheckoutSetting;
import dev.bcsite.SiteConfig;
import dev.bcsite.SiteConfig.StorefrontSetting;
import dev.bcsite.bigcommerce.StoreAccess;
import dev.bcsite.bigcommerce.StoreHosts;
import dev.bcsite.function.checkout.CheckoutWay;
import dev.bcsite.header.CheckoutPolicy;
import java.net.URI;
import java.util.Optional;

/**
 * Where shoppers of a preview check out, as {@code checkout} in bcsite.yaml says.
 *
 * @param loader of BigCommerce's Checkout SDK
 */
record PreviewCheckouts(SiteConfig config, StoreAccess access, URI loader) {

    private static final String USUAL_LOADER = "https://checkout-sdk.bigcommerce.com/v1/loader.js";

    static PreviewCheckouts of(SiteConfig config, StoreAccess access, Surroundings surroundings) {
        String loader = surroundings.environment().getOrDefault("BCSITE_CHECKOUT_LOADER", USUAL_LOADER);
        return new PreviewCheckouts(config, access, URI.create(loader));
    }

    CheckoutWay way(long channel) {
        Optional<StorefrontSetting> setting = config.storefronts().stream()
                .filter(one -> one.channel() == channel)
                .findFirst();
        return switch (setting.map(StorefrontSetting::checkout).orElse("hosted")) {
            case "embedded" -> new CheckoutWay.Embedded(loader);
            case "custom" ->
                isAtBigCommerce(setting.orElseThrow())
                        ? new CheckoutWay.Hosted()
                        : new CheckoutWay.Custom(new StoreHosts(access).payments());
            default -> new CheckoutWay.Hosted();
        };
    }

    /** A script of one's own is shown on BigCommerce's page: shoppers go there. */
    private static boolean isAtBigCommerce(StorefrontSetting setting) {
        return !setting.registration().checkout().equals(CheckoutSetting.STOCK);
    }

    /** @param store where BigCommerce's own checkout is */
    CheckoutPolicy policy(long channel, String store) {
        CheckoutWay way = way(channel);
        if (way instanceof CheckoutWay.Embedded embedded) {
            return CheckoutPolicy.embedding(StoreHosts.origin(embedded.loader()), store);
        }
        return way instanceof CheckoutWay.Custom custom
                ? CheckoutPolicy.paying(StoreHosts.origin(custom.payments()))
                : CheckoutPolicy.NONE;
    }
}
