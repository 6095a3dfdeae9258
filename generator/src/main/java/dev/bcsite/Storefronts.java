package dev.bcsite;

import dev.bcsite.SiteConfig.StorefrontSetting;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.bigcommerce.ChannelOrder;
import dev.bcsite.bigcommerce.PullOrder;
import dev.bcsite.catalog.Channel;
import dev.bcsite.catalog.ChannelSite;
import dev.bcsite.catalog.Currency;
import dev.bcsite.catalog.Snapshot;
import dev.bcsite.catalog.Store;
import dev.bcsite.site.Storefront;
import dev.bcsite.site.Storefront.ImageSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what the configuration leaves open about its storefronts, from what the store says. */
final class Storefronts {

    private static final StorefrontSetting DEFAULT_CHANNEL = new StorefrontSetting(
            1, Optional.empty(), List.of(), List.of(), true, "hosted", Optional.empty(), RegistrationSetting.NONE);

    /** Stands for the address of a shop whose store runs on this machine: its port must not get into a page. */
    private static final URI PLACEHOLDER = URI.create("https://shop.example");

    private final SiteConfig config;
    private final ImageSource images;

    Storefronts(SiteConfig config, ImageSource images) {
        this.config = config;
        this.images = images;
    }

    /** What to pull for them. */
    PullOrder order(boolean allowEmpty, Duration pullAllAfter) {
        ChannelOrder[] channels = settings(config).stream()
                .map(setting -> new ChannelOrder(setting.channel(), setting.currencies()))
                .toArray(ChannelOrder[]::new);
        return PullOrder.of(channels).allowingEmpty(allowEmpty).withWholeAfter(pullAllAfter);
    }

    List<Storefront> resolve(Snapshot snapshot) {
        List<Storefront> storefronts = new ArrayList<>();
        for (StorefrontSetting setting : settings(config)) {
            storefronts.add(resolve(setting, snapshot));
        }
        return storefronts;
    }

    /** What the configuration says of a channel. */
    static StorefrontSetting setting(SiteConfig config, long channel) {
        return settings(config).stream()
                .filter(setting -> setting.channel() == channel)
                .findFirst()
                .orElseThrow();
    }

    /** As configured, or the default channel. */
    static List<StorefrontSetting> settings(SiteConfig config) {
        return config.storefronts().isEmpty() ? List.of(DEFAULT_CHANNEL) : config.storefronts();
    }

    private Storefront resolve(StorefrontSetting setting, Snapshot snapshot) {
        Channel channel = snapshot.channel(setting.channel());
        Store store = snapshot.store();
        return new Storefront(
                setting.channel(),
                url(setting, snapshot, store),
                setting.locales().isEmpty() ? List.of(language(store)) : setting.locales(),
                currency(setting, channel, store),
                images,
                config.permalinks(),
                setting.hasFunction(),
                output(config, setting));
    }

    private static URI url(StorefrontSetting setting, Snapshot snapshot, Store store) {
        String known =
                snapshot.channelSite(setting.channel()).map(ChannelSite::url).orElse(store.secureUrl());
        return setting.url().orElseGet(() -> {
            if (!known.matches("https?://[^/\\s]+/?")) {
                throw new BcsiteException(Problem.at(
                        "storefronts",
                        "channel " + setting.channel() + " has no site URL at BigCommerce",
                        "give the storefront a url: https://shop.example"));
            }
            URI url = URI.create(known.replaceFirst("/$", ""));
            return Loopback.is(url) ? PLACEHOLDER : url;
        });
    }

    private static String language(Store store) {
        return store.language().matches("[a-zA-Z]{2,3}([-_][a-zA-Z0-9]+)*")
                ? store.language().replace('_', '-')
                : "en";
    }

    private static String currency(StorefrontSetting setting, Channel channel, Store store) {
        if (!setting.currencies().isEmpty()) {
            return setting.currencies().get(0);
        }
        return channel.defaultCurrency().isEmpty() ? store.currency() : channel.defaultCurrency();
    }

    /** One storefront has the output folder for itself; of several, each has a folder in it. */
    static Path output(SiteConfig config, StorefrontSetting setting) {
        return setting.output()
                .orElseGet(() -> settings(config).size() == 1
                        ? config.output()
                        : config.output().resolve("channel-" + setting.channel()));
    }

    /** The currency that a storefront shows. */
    static Currency currency(Storefront storefront, Snapshot snapshot) {
        return snapshot.currencies().stream()
                .filter(currency -> currency.code().equals(storefront.currency()))
                .findFirst()
                .orElseThrow(() -> new BcsiteException(Problem.at(
                        "storefronts",
                        "the store has no currency " + storefront.currency(),
                        "use one of "
                                + String.join(
                                        ", ",
                                        snapshot.currencies().stream()
                                                .map(Currency::code)
                                                .toList()))));
    }
}
