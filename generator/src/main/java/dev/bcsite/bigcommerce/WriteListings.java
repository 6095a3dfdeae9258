package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.bcsite.catalog.Json;
import java.util.List;
import java.util.Optional;

/**
 * Creates or changes listings of a channel.
 *
 * <p>A change of a listing that is gone is no failure to BigCommerce: it answers that it changed nothing.
 */
record WriteListings(long channel, boolean areNew) implements RowWrite<ChannelListing> {

    /** BigCommerce publishes no number; a listing may carry a long description. */
    private static final int MOST = 50;

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public String action(List<ChannelListing> rows) {
        String what = rows.size() == 1 ? "product " + rows.get(0).productId() : rows.size() + " products";
        return areNew
                ? "list " + what + " on channel " + channel
                : "change the listing of " + what + " on channel " + channel;
    }

    @Override
    public ApiRequest request(List<ChannelListing> rows) {
        ArrayNode body = Json.array();
        rows.forEach(row -> body.add(ChannelListingJson.write(row, areNew)));
        ApiRequest request = areNew
                ? ApiRequest.post("/v3/channels/{id}/listings", channel)
                : ApiRequest.put("/v3/channels/{id}/listings", channel).readingAnswer();
        return request.json(body);
    }

    @Override
    public List<ChannelListing> read(List<ChannelListing> rows, JsonNode body) throws UnreadableAnswerException {
        return Body.list(body).stream().map(ChannelListingJson::read).toList();
    }

    @Override
    public Optional<Object> key(ChannelListing row) {
        return Optional.of(row.productId());
    }

    @Override
    public Scope scope() {
        return Scope.LISTINGS;
    }
}
