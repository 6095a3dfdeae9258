package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.identity.Addresses;
import dev.bcsite.sandbox.shape.Defaults;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The address book of the customer who is signed in. */
final class AddressChanges {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("firstName", "first_name"),
            Map.entry("lastName", "last_name"),
            Map.entry("address1", "address1"),
            Map.entry("address2", "address2"),
            Map.entry("city", "city"),
            Map.entry("company", "company"),
            Map.entry("countryCode", "country_code"),
            Map.entry("stateOrProvince", "state_or_province"),
            Map.entry("phone", "phone"),
            Map.entry("postalCode", "postal_code"));
    private static final List<String> NEEDED = List.of("firstName", "lastName", "address1", "city", "countryCode");

    private AddressChanges() {}

    static void bind(Bindings bindings) {
        bindings.type("CustomerMutations")
                .change(
                        "addCustomerAddress",
                        call -> signedIn(
                                call, id -> Mistakes.none("address", add(call.visit(), id, call.input("input")))),
                        Mistakes.invalidOr("CustomerAddressCreationError"))
                .change(
                        "updateCustomerAddress",
                        call -> signedIn(call, id -> update(call, id)),
                        Mistakes.invalidOr("CustomerAddressUpdateError"))
                .change(
                        "deleteCustomerAddress",
                        call -> signedIn(call, id -> delete(call, id)),
                        Mistakes.as("CustomerAddressDeletionError"));
    }

    private static Object signedIn(Call call, Function<Long, Object> work) {
        OptionalLong customer = call.visit().caller().customer();
        return customer.isEmpty() ? AccountChanges.signedOut() : work.apply(customer.getAsLong());
    }

    /** An address that is in the book already is not added a second time. */
    static ObjectNode add(Visit visit, long customer, Input input) {
        ObjectNode row = Defaults.filled("customer-address", read(input, Json.object()));
        return new Addresses(visit.state())
                .add(customer, row)
                .orElseThrow(() -> Refusal.of(409, "The customer has this address already"));
    }

    private static ObjectNode read(Input input, ObjectNode row) {
        FIELDS.forEach((field, known) -> input.text(field).ifPresent(text -> row.put(known, text)));
        for (String field : NEEDED) {
            if (row.path(FIELDS.get(field)).asText("").isBlank()) {
                throw Refusal.unprocessable(field, "must not be empty");
            }
        }
        return row;
    }

    private static Object update(Call call, long customer) {
        Optional<ObjectNode> before = own(call, customer);
        if (before.isEmpty()) {
            return Mistakes.of("AddressDoesNotExistError", "The customer has no such address");
        }
        ObjectNode row = read(call.input("input").input("data"), before.get());
        return new Addresses(call.visit().state())
                .change(row.path("id").asLong(), row)
                .map(address -> Mistakes.none("address", address))
                .orElseThrow(() -> Refusal.of(409, "The customer has this address already"));
    }

    private static Object delete(Call call, long customer) {
        ObjectNode address = own(call, customer).orElseThrow(() -> Refusal.of(404, "The customer has no such address"));
        new Addresses(call.visit().state()).table().remove(address.path("id").asLong());
        return Mistakes.none();
    }

    private static Optional<ObjectNode> own(Call call, long customer) {
        return new Addresses(call.visit().state())
                .table()
                .get(call.input("input").number("addressEntityId").orElse(0L))
                .filter(row -> row.path("customer_id").asLong() == customer);
    }
}
