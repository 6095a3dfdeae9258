package dev.bcsite.register;

import dev.bcsite.bigcommerce.ChannelSites;
import dev.bcsite.bigcommerce.StoreSite;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The checkout URL that is set for the channel site; without one, checkouts are at the default storefront's. */
final class CheckoutUrlRegistry implements Registry {

    private final ChannelSites sites;
    private final ChannelId channel;
    private final SiteLookup lookup;

    CheckoutUrlRegistry(ChannelSites sites, ChannelId channel, SiteLookup lookup) {
        this.sites = sites;
        this.channel = channel;
        this.lookup = lookup;
    }

    @Override
    public Kind kind() {
        return Kind.CHECKOUT_URL;
    }

    @Override
    public List<Found> read(Set<ItemKey> keys) throws InterruptedException {
        return lookup.site().flatMap(CheckoutUrlRegistry::found).stream().toList();
    }

    @Override
    public void write(List<Change> changes, Outcomes outcomes) throws InterruptedException {
        for (Change change : changes) {
            String id = change.id().orElse("");
            if (change.isRemoval()) {
                sites.deleteCheckoutUrl(channel.get());
            } else {
                StoreSite now =
                        sites.setCheckoutUrl(channel.get(), change.after().get("url"));
                id = Long.toString(now.site().id());
            }
            lookup.changed(Optional.empty());
            outcomes.done(change, id);
        }
    }

    private static Optional<Found> found(StoreSite site) {
        return site.ownCheckoutUrl()
                .map(url -> new Found(
                        new ItemKey(Kind.CHECKOUT_URL, ""),
                        Long.toString(site.site().id()),
                        Fields.of("url", url.replaceFirst("/$", ""))));
    }
}
