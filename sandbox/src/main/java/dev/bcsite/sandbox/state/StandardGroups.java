package dev.bcsite.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Which customer group those are in whom nobody put into one: guests, and customers who register. Zero is none.
 *
 * <p>The groups themselves are marked, for all channels; the settings of a channel may name others, or none.
 */
public record StandardGroups(StoreState state) {

    /** The document of the store's settings about customers; a channel's have {@code @} and its id behind. */
    public static final String SETTINGS = "customers/settings";

    public static final String FOR_GUESTS = "is_group_for_guests";
    public static final String FOR_NEW_CUSTOMERS = "is_default";

    public long ofGuests(long channel) {
        return of(channel, "guest_customer_group_id", FOR_GUESTS);
    }

    public long ofNewCustomers(long channel) {
        return of(channel, "default_customer_group_id", FOR_NEW_CUSTOMERS);
    }

    private long of(long channel, String field, String mark) {
        Optional<JsonNode> own = state.documents()
                .get(SETTINGS + "@" + channel)
                .map(settings -> settings.path("customer_group_settings").path(field))
                .filter(JsonNode::isNumber);
        return own.map(JsonNode::asLong).orElseGet(() -> marked(mark));
    }

    /** The group with a mark. */
    public long marked(String mark) {
        long[] marked = state.table(Kind.CUSTOMER_GROUPS).having(mark, "true");
        return marked.length > 0 ? marked[0] : 0;
    }

    /** The row of a group; empty for zero. */
    public Optional<ObjectNode> row(long group) {
        return state.table(Kind.CUSTOMER_GROUPS).row(group);
    }
}
