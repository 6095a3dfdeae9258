package dev.bcsite.bigcommerce;

import java.util.Collection;
import java.util.List;

/** Reads and writes a channel's listings. Every method may throw a BcsiteException that says what to do. */
public final class Listings {

    private final StoreClient client;

    public Listings(StoreClient client) {
        this.client = client;
    }

    /** The listings of these products, ascending by id; a product that is not listed has none. */
    public List<ChannelListing> read(long channelId, Collection<Long> productIds) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Lists products that are not listed yet. */
    public BulkResult<ChannelListing> create(long channelId, List<ChannelListing> listings)
            throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Changes listings by their ids; one that is gone is refused. */
    public BulkResult<ChannelListing> update(long channelId, List<ChannelListing> listings)
            throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
