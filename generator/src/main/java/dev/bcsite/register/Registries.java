package dev.bcsite.register;

import dev.bcsite.bigcommerce.ChannelSites;
import dev.bcsite.bigcommerce.Channels;
import dev.bcsite.bigcommerce.SiteRoutes;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.bigcommerce.StoreRedirects;
import java.util.List;

/** Every registry of one channel. */
public final class Registries {

    private Registries() {}

    public static List<Registry> of(StoreClient client, ChannelId channel) {
        ChannelSites sites = new ChannelSites(client);
        SiteLookup site = new SiteLookup(sites, channel);
        return List.of(
                new ChannelRegistry(new Channels(client), channel),
                new SiteRegistry(sites, channel, site),
                new CheckoutUrlRegistry(sites, channel, site),
                new RouteRegistry(new SiteRoutes(client), site),
                new RedirectRegistry(new StoreRedirects(client), site));
    }
}
