package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Checkouts;
import dev.bcsite.sandbox.table.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Reads what is said at a checkout, in the words that the rules know. */
final class CheckoutInputs {

    private static final Map<String, String> ADDRESS = Map.ofEntries(
            Map.entry("firstName", "first_name"),
            Map.entry("lastName", "last_name"),
            Map.entry("email", "email"),
            Map.entry("company", "company"),
            Map.entry("address1", "address1"),
            Map.entry("address2", "address2"),
            Map.entry("city", "city"),
            Map.entry("stateOrProvince", "state_or_province"),
            Map.entry("stateOrProvinceCode", "state_or_province_code"),
            Map.entry("countryCode", "country_code"),
            Map.entry("postalCode", "postal_code"),
            Map.entry("phone", "phone"));

    private CheckoutInputs() {}

    static ObjectNode address(Input input) {
        ObjectNode address = Json.object();
        ADDRESS.forEach((field, known) -> input.text(field).ifPresent(text -> address.put(known, text)));
        ArrayNode fields = customFields(input.input("customFields"));
        if (!fields.isEmpty()) {
            address.set("custom_fields", fields);
        }
        return address;
    }

    private static ArrayNode customFields(Input given) {
        ArrayNode fields = Json.array();
        for (Input field : given.inputs("checkboxes")) {
            ArrayNode values = field(fields, field).putArray("field_value");
            field.ids("fieldValueEntityIds").forEach(values::add);
        }
        given.inputs("multipleChoices")
                .forEach(field -> field(fields, field)
                        .put("field_value", field.text("fieldValueEntityId").orElse("")));
        given.inputs("numbers")
                .forEach(field -> field(fields, field)
                        .put("field_value", field.decimal("number").orElseThrow()));
        Map.of("dates", "date", "texts", "text", "passwords", "password")
                .forEach((sort, value) -> given.inputs(sort)
                        .forEach(field -> field(fields, field)
                                .put("field_value", field.text(value).orElse(""))));
        return fields;
    }

    private static ObjectNode field(ArrayNode fields, Input field) {
        return fields.addObject().put("field_id", field.text("fieldEntityId").orElse(""));
    }

    /** A new consignment; where it stands in the list tells problems apart. */
    static Checkouts.NewConsignment consignment(Input input, int position) {
        return new Checkouts.NewConsignment(
                "consignments." + position + ".", address(input.input("address")), items(input), OptionalLong.empty());
    }

    /** How many of which lines, by line id. */
    static Map<String, Long> items(Input input) {
        Map<String, Long> items = new LinkedHashMap<>();
        input.inputs("lineItems")
                .forEach(item -> items.put(
                        item.text("lineItemEntityId").orElse(""),
                        item.number("quantity").orElse(0L)));
        return items;
    }
}
