package dev.bcsite.bigcommerce;

import java.util.Comparator;
import java.util.List;

/** Reads, creates and switches channels. Every method may throw a BcsiteException that says what to do. */
public final class Channels {

    private final StoreClient client;

    public Channels(StoreClient client) {
        this.client = client;
    }

    /** All channels, deleted ones included, ascending by id. */
    public List<StoreChannel> list() throws InterruptedException {
        return WholeList.read(client, ListChannels::new).stream()
                .sorted(Comparator.comparingLong(StoreChannel::id))
                .toList();
    }

    /**
     * A storefront channel of our own platform, in prelaunch: nobody is sent there yet.
     *
     * @param externalId what to know it by, whatever people call it later
     */
    public Creation<StoreChannel> create(String name, String externalId) throws InterruptedException {
        return client.call(new CreateChannel(name, externalId));
    }

    /** @param status {@code active}, {@code inactive}, {@code archived} or {@code deleted} */
    public StoreChannel setStatus(long channelId, String status) throws InterruptedException {
        return client.call(new PutChannelStatus(channelId, status));
    }
}
