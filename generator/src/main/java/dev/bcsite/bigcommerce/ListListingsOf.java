package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Lists the next listings that a channel has of some products, with their variants.
 *
 * @param after id of the last listing seen; 0 at the beginning
 */
record ListListingsOf(long channel, List<Long> products, long after) implements Endpoint<Page<ChannelListing>> {

    @Override
    public String action() {
        return "list the listings of channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/channels/{id}/listings", channel)
                .queryList("product_id:in", products)
                .query("limit", Page.SIZE)
                .queryIfPresent("after", after == 0 ? Optional.empty() : Optional.of(after));
    }

    @Override
    public Page<ChannelListing> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(body, "listing", "listing_id", json -> Optional.of(ChannelListingJson.read(json)));
    }

    @Override
    public Scope scope() {
        return Scope.LISTINGS;
    }
}
