package dev.bcsite.register;

import dev.bcsite.base.Secret;
import dev.bcsite.bigcommerce.ChannelSites;
import dev.bcsite.bigcommerce.Channels;
import dev.bcsite.bigcommerce.CheckoutSettings;
import dev.bcsite.bigcommerce.EntityTexts;
import dev.bcsite.bigcommerce.Listings;
import dev.bcsite.bigcommerce.Metafields;
import dev.bcsite.bigcommerce.ProductVariants;
import dev.bcsite.bigcommerce.Scripts;
import dev.bcsite.bigcommerce.SiteRoutes;
import dev.bcsite.bigcommerce.StoreClient;
import dev.bcsite.bigcommerce.StoreRedirects;
import dev.bcsite.bigcommerce.Webhooks;
import java.util.List;
import java.util.Optional;

/** Every registry of one channel. */
public final class Registries {

    private Registries() {}

    /** For what makes no webhooks. */
    public static List<Registry> of(StoreClient client, ChannelId channel) {
        return of(client, channel, Optional.empty());
    }

    /** @param webhookSecret what webhooks send along; absent where none are made */
    public static List<Registry> of(StoreClient client, ChannelId channel, Optional<Secret> webhookSecret) {
        ChannelSites sites = new ChannelSites(client);
        SiteLookup site = new SiteLookup(sites, channel);
        RouteRegistry routes = new RouteRegistry(new SiteRoutes(client), site);
        RedirectRegistry redirects = new RedirectRegistry(new StoreRedirects(client), site);
        return List.of(
                new ChannelRegistry(new Channels(client), channel, site),
                new SiteRegistry(sites, channel, site, List.of(routes, redirects)),
                new CheckoutUrlRegistry(sites, channel, site),
                new ListingRegistry(new Listings(client), new ProductVariants(client), channel),
                new TextRegistry(new EntityTexts(client)),
                new MetafieldRegistry(new Metafields(client)),
                routes,
                redirects,
                new CheckoutSettingRegistry(new CheckoutSettings(client), channel),
                new ScriptRegistry(new Scripts(client), channel),
                new WebhookRegistry(new Webhooks(client), webhookSecret));
    }
}
