package dev.bcsite.register;

import dev.bcsite.bigcommerce.ChannelSites;
import dev.bcsite.bigcommerce.StoreSite;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where BigCommerce thinks the storefront is: one URL for the channel. */
final class SiteRegistry implements Registry {

    private final ChannelSites sites;
    private final ChannelId channel;
    private final SiteLookup lookup;

    SiteRegistry(ChannelSites sites, ChannelId channel, SiteLookup lookup) {
        this.sites = sites;
        this.channel = channel;
        this.lookup = lookup;
    }

    @Override
    public Kind kind() {
        return Kind.SITE;
    }

    @Override
    public List<Found> read(Set<ItemKey> keys) throws InterruptedException {
        lookup.changed(Optional.empty());
        return lookup.site().map(SiteRegistry::found).stream().toList();
    }

    @Override
    public void write(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        for (Change change : changes) {
            String url = change.after().get("url");
            if (change.isRemoval()) {
                sites.delete(channel.get());
                lookup.changed(Optional.empty());
                outcomes.done(change, change.id().orElseThrow());
                continue;
            }
            StoreSite now = change.action() == Change.Action.ADD
                    ? sites.create(channel.get(), url).orElseThrow()
                    : sites.setUrl(channel.get(), url);
            lookup.changed(Optional.of(now));
            outcomes.done(change, Long.toString(now.site().id()));
        }
    }

    private static Found found(StoreSite site) {
        String url = site.site().url().replaceFirst("/$", "");
        return new Found(new ItemKey(Kind.SITE, ""), Long.toString(site.site().id()), Fields.of("url", url));
    }
}
