package dev.bcsite;

import dev.bcsite.SiteConfig.StorefrontSetting;
import dev.bcsite.base.BcsiteException;
import dev.bcsite.base.Problem;
import dev.bcsite.publish.Publication;
import dev.bcsite.publish.Releases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The releases of the storefronts of one configuration. Needs neither the store nor a snapshot.
 *
 * <p>A release of one storefront knows nothing of those of another; each goes back by itself.
 */
public final class SiteReleases {

    private final SiteConfig config;

    public SiteReleases(SiteConfig config) {
        this.config = config;
    }

    /** @param releases the latest first */
    public record Of(long channel, Path output, List<Releases.Kept> releases) {}

    /** Those of each storefront. */
    public List<Of> list() throws IOException {
        try (BuildLock lock = BuildLock.in(config.state())) {
            List<Of> all = new ArrayList<>();
            for (StorefrontSetting setting : Storefronts.settings(config)) {
                Path output = Storefronts.output(config, setting);
                all.add(new Of(
                        setting.channel(), output, Releases.of(output, kept()).list()));
            }
            return all;
        }
    }

    /**
     * Publishes an earlier release of one storefront again.
     *
     * @param channel which one; may be absent when there is only one
     * @param number which release; absent means the one before the current
     */
    public Of goBack(Optional<Long> channel, Optional<Integer> number) throws IOException {
        try (BuildLock lock = BuildLock.in(config.state())) {
            StorefrontSetting setting = storefront(channel);
            Path output = Storefronts.output(config, setting);
            return new Of(
                    setting.channel(),
                    output,
                    List.of(Releases.of(output, kept()).goBack(number)));
        }
    }

    private Publication.Releases kept() {
        if (config.publication() instanceof Publication.Releases releases) {
            return releases;
        }
        throw new BcsiteException(Problem.at(
                "releases",
                "the site is published in place, and no earlier release of it is kept",
                "write releases: 5 in bcsite.yaml; from the next build on there is something to go back to"));
    }

    private StorefrontSetting storefront(Optional<Long> channel) {
        List<StorefrontSetting> settings = Storefronts.settings(config);
        if (channel.isEmpty() && settings.size() == 1) {
            return settings.get(0);
        }
        String channels = String.join(
                ", ",
                settings.stream()
                        .map(setting -> Long.toString(setting.channel()))
                        .toList());
        long wanted = channel.orElseThrow(() -> new BcsiteException(Problem.at(
                "storefronts", "there are several, and each goes back by itself", "name a channel: " + channels)));
        return settings.stream()
                .filter(setting -> setting.channel() == wanted)
                .findFirst()
                .orElseThrow(() -> new BcsiteException(Problem.at(
                        "storefronts", "channel " + wanted + " is none of them", "name one of these: " + channels)));
    }
}
