package dev.bcsite.register;

import dev.bcsite.bigcommerce.ChannelSites;
import dev.bcsite.bigcommerce.StoreSite;
import java.util.Optional;
import java.util.OptionalLong;

/** The channel's site, asked for once and kept until somebody changes it. Not for several threads. */
final class SiteLookup {

    private final ChannelSites sites;
    private final ChannelId channel;
    private Optional<StoreSite> known = Optional.empty();

    SiteLookup(ChannelSites sites, ChannelId channel) {
        this.sites = sites;
        this.channel = channel;
    }

    /** Absent while the channel has none, or is itself not there yet. */
    Optional<StoreSite> site() throws InterruptedException {
        if (known.isEmpty() && channel.isKnown()) {
            known = sites.read(channel.get());
        }
        return known;
    }

    /** Its id, for what hangs on it. */
    OptionalLong id() throws InterruptedException {
        return site().map(one -> OptionalLong.of(one.site().id())).orElseGet(OptionalLong::empty);
    }

    void changed(Optional<StoreSite> now) {
        known = now;
    }
}
