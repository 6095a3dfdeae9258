package dev.bcsite.bigcommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Reads and writes a channel's listings. Every method may throw a BcsiteException that says what to do. */
public final class Listings {

    private static final Comparator<ChannelListing> BY_ID = Comparator.comparingLong(ChannelListing::id);

    private final StoreClient client;

    public Listings(StoreClient client) {
        this.client = client;
    }

    /** The listings of these products, ascending by id; a product that is not listed has none. */
    public List<ChannelListing> read(long channelId, Collection<Long> productIds) throws InterruptedException {
        List<ChannelListing> listings = new ArrayList<>();
        for (List<Long> batch : IdBatches.of(productIds)) {
            listings.addAll(WholeList.readById(client, after -> new ListListingsOf(channelId, batch, after)));
        }
        return listings.stream().sorted(BY_ID).toList();
    }

    /** Lists products that are not listed yet. */
    public BulkResult<ChannelListing> create(long channelId, List<ChannelListing> listings)
            throws InterruptedException {
        return BulkWrite.of(client, new WriteListings(channelId, true), listings, BY_ID);
    }

    /** Changes listings by their ids; one that is gone is refused. */
    public BulkResult<ChannelListing> update(long channelId, List<ChannelListing> listings)
            throws InterruptedException {
        return BulkWrite.of(client, new WriteListings(channelId, false), listings, BY_ID);
    }
}
