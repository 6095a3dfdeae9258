package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.stream.Stream;

/** What customers, their addresses and subscribers tell. An address or an attribute does not update its customer. */
final class CustomerEvents {

    private static final String[] SILENT = {
        "date_modified", "addresses", "address_count", "attributes", "attribute_count", "form_fields", "channel_ids"
    };

    private CustomerEvents() {}

    static Stream<Event> ofCustomer(Difference customer, Surroundings around) {
        Stream<Event> self = customer.isUpdate() && !customer.touchesMoreThan(SILENT)
                ? Stream.empty()
                : Stream.of(Event.typed("store/customer/" + customer.verb(), "customer", customer.id()));
        return customer.isUpdate() && customer.touches("channel_ids")
                ? Stream.concat(self, Stream.of(access(customer)))
                : self;
    }

    private static Event access(Difference customer) {
        ObjectNode data = Json.object().put("customer_id", customer.id());
        data.set("channel_ids", Json.array(Json.elements(customer.after().path("channel_ids"))));
        return new Event("store/customer/channel/login/access/updated", data);
    }

    /** The id is that of the address, although the type is customer. */
    static Stream<Event> ofAddress(Difference address, Surroundings around) {
        ObjectNode data = Event.typed("customer", address.id());
        data.putObject("address")
                .put("customer_id", address.row().path("customer_id").asLong());
        return Stream.of(new Event("store/customer/address/" + address.verb(), data));
    }

    static Stream<Event> ofSubscriber(Difference subscriber, Surroundings around) {
        return subscriber.isUpdate() && !subscriber.touchesMoreThan("date_modified")
                ? Stream.empty()
                : Stream.of(Event.typed("store/subscriber/" + subscriber.verb(), "subscriber", subscriber.id()));
    }
}
