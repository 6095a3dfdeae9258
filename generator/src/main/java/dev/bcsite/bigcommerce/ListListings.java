package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.Listing;
import dev.bcsite.catalog.ListingJson;
import java.util.Optional;

/**
 * Lists the next listings of a channel, disabled ones included.
 *
 * @param after id of the last listing seen; 0 at the beginning
 */
record ListListings(long channel, long after) implements Endpoint<Page<Listing>> {

    @Override
    public String action() {
        return "list the listings of channel " + channel;
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/channels/{id}/listings", channel)
                .query("limit", Page.SIZE)
                .queryIfPresent("after", after == 0 ? Optional.empty() : Optional.of(after));
    }

    @Override
    public Page<Listing> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(body, "listing", "listing_id", json -> Optional.of(ListingJson.read(json)));
    }

    @Override
    public Scope scope() {
        return Scope.LISTINGS;
    }
}
