package dev.bcsite.front;

import dev.bcsite.CheckoutSetting;
import dev.bcsite.SiteConfig;
import dev.bcsite.SiteConfig.StorefrontSetting;
import dev.bcsite.StoreSetting;
import dev.bcsite.base.Secret;
import dev.bcsite.sandbox.SandboxStore;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the function is told in variables: those of the environment, and for what they do not tell, what the configuration says. Secrets are in no
 * configuration.
 */
final class FunctionVariables {

    private final Map<String, String> all;

    private FunctionVariables(Map<String, String> environment) {
        this.all = new TreeMap<>(environment);
    }

    static FunctionVariables of(SiteConfig config, Optional<StorefrontSetting> storefront, Surroundings surroundings) {
        FunctionVariables variables = new FunctionVariables(surroundings.environment());
        variables.add("BCSITE_ACCESS_TOKEN", surroundings.serverToken().map(Secret::reveal));
        if (config.store() instanceof StoreSetting.Remote store) {
            variables.add("BCSITE_STORE_HASH", Optional.of(store.hash()));
            variables.add("BCSITE_API_URL", store.api().map(URI::toString));
        }
        storefront.ifPresent(variables::add);
        return variables;
    }

    /** A sandbox stands for the store, and a key of this machine for those of the environment. */
    void addSandbox(SandboxStore sandbox, SiteConfig config, URI function) throws IOException {
        URI hosted = sandbox.storefront();
        String root = hosted.getScheme() + "://" + hosted.getRawAuthority();
        long channel = Long.parseLong(all.getOrDefault("BCSITE_CHANNEL", "1"));
        add("BCSITE_API_URL", Optional.of(sandbox.apiBase().toString()));
        add("BCSITE_STOREFRONT_URL", Optional.of(channel == 1 ? root : root + "/channels/" + channel));
        add("BCSITE_PAYMENTS_URL", Optional.of(root + "/payments"));
        add("BCSITE_ACCESS_TOKEN", Optional.of(sandbox.token()));
        add("BCSITE_SESSION_KEYS", Optional.of(SessionKeyFile.read(config.state())));
        add("BCSITE_SITE_URL", Optional.of(function.toString()));
    }

    Map<String, String> all() {
        return all;
    }

    private void add(StorefrontSetting storefront) {
        add("BCSITE_CHANNEL", Optional.of(Long.toString(storefront.channel())));
        add("BCSITE_SITE_URL", storefront.url().map(URI::toString));
        add("BCSITE_LOCALES", Optional.of(String.join(",", storefront.locales())));
        add("BCSITE_CHECKOUT", Optional.of(isAtBigCommerce(storefront) ? "hosted" : storefront.checkout()));
        add("BCSITE_CHECKOUT_URL", storefront.registration().checkoutUrl().map(URI::toString));
    }

    /** A checkout script of one's own is shown on BigCommerce's page: shoppers go there. */
    private static boolean isAtBigCommerce(StorefrontSetting storefront) {
        return storefront.checkout().equals("custom")
                && !storefront.registration().checkout().equals(CheckoutSetting.STOCK);
    }

    private void add(String name, Optional<String> value) {
        if (all.getOrDefault(name, "").isBlank()) {
            value.ifPresent(text -> all.put(name, text));
        }
    }
}
