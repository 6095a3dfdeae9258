package dev.bcsite.sandbox.customer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.identity.Customers;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Uuids;
import java.util.List;

/** A customer as the API shows one: never the password, and of what belongs to the customer ten at most. */
record CustomerView(StoreState state) {

    private static final int MOST_INCLUDED = 10;

    ObjectNode shown(Exchange exchange, ObjectNode row) {
        ObjectNode shown = row.deepCopy();
        shown.remove(List.of(Customers.PASSWORD, "store_credit_amounts", "form_fields"));
        long id = row.path("id").asLong();
        List<ObjectNode> addressRows = state.table(Kind.CUSTOMER_ADDRESSES).copiesHaving("customer_id", id);
        List<ObjectNode> attributeRows =
                state.table(Kind.CUSTOMER_ATTRIBUTE_VALUES).copiesHaving("customer_id", id);
        shown.put("address_count", addressRows.size()).put("attribute_count", attributeRows.size());
        if (asks(exchange, "addresses")) {
            shown.set("addresses", first(addressRows, asks(exchange, "formfields")));
        }
        if (asks(exchange, "attributes")) {
            shown.set("attributes", first(attributeRows, true));
        }
        if (asks(exchange, "storecredit")) {
            shown.set("store_credit_amounts", row.path("store_credit_amounts").deepCopy());
        }
        if (asks(exchange, "formfields")) {
            shown.set("form_fields", FormFields.of(row, "customer_id"));
        }
        if (exchange.includes("shopper_profile_id")) {
            shown.put("shopper_profile_id", Uuids.of("shopper profile", id));
        }
        if (exchange.includes("segment_ids")) {
            shown.putArray("segment_ids");
        }
        return shown;
    }

    /** Who writes a customer gets to see everything that can be written. */
    private static boolean asks(Exchange exchange, String part) {
        return !exchange.request().method().equals("GET") || exchange.includes(part);
    }

    private static ArrayNode first(List<ObjectNode> rows, boolean withFormFields) {
        ArrayNode first = Json.array();
        rows.stream()
                .limit(MOST_INCLUDED)
                .map(row -> withFormFields ? row : row.without("form_fields"))
                .forEach(first::add);
        return first;
    }
}
