package dev.bcsite.bigcommerce;

import java.util.Optional;

/**
 * Reads and writes the site of a channel: where BigCommerce thinks the storefront is, and under which domain it has its
 * checkout. Every method may throw a BcsiteException that says what to do.
 */
public final class ChannelSites {

    private final StoreClient client;

    public ChannelSites(StoreClient client) {
        this.client = client;
    }

    /** Absent while the channel has none. */
    public Optional<StoreSite> read(long channelId) throws InterruptedException {
        return client.call(new ReadChannelSite(channelId));
    }

    /** @param url with its scheme, which BigCommerce keeps as it is; it does not check whose domain it is */
    public Creation<StoreSite> create(long channelId, String url) throws InterruptedException {
        return client.call(new CreateSite(channelId, url));
    }

    /** Moves the site. BigCommerce refuses to leave the main domain of the site's own checkout URL. */
    public StoreSite setUrl(long channelId, String url) throws InterruptedException {
        return client.call(new PutSite(channelId, url));
    }

    /** Removes the site and with it its routes; false when there was none. */
    public boolean delete(long channelId) throws InterruptedException {
        return client.call(new DeleteSite(channelId));
    }

    /** @param url under the main domain of the site's URL; BigCommerce turns http into https */
    public StoreSite setCheckoutUrl(long channelId, String url) throws InterruptedException {
        return client.call(new PutCheckoutUrl(channelId, url));
    }

    /** Back to the checkout domain that the store's sites share; false when the channel has no site. */
    public boolean deleteCheckoutUrl(long channelId) throws InterruptedException {
        return client.call(new DeleteCheckoutUrl(channelId));
    }
}
