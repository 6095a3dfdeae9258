package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Cart;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/** Checkouts as they are asked for. Each has the id of its cart. */
final class CheckoutFields {

    private CheckoutFields() {}

    static void bind(Bindings bindings) {
        bindings.type("Site")
                .field(
                        "checkout",
                        call -> new Basket(call.visit())
                                .find(call.text("entityId"))
                                .map(cart -> shown(call, cart)));
        bindings.type("Checkout")
                .field(
                        "order",
                        call -> call.visit()
                                .state()
                                .table(Kind.ORDERS)
                                .row(call.row().path("orderEntityId").asLong())
                                .map(row -> OrderView.of(call.visit(), "Order", row)));
        for (String type : List.of("CheckoutBillingAddress", "CheckoutConsignmentAddress")) {
            bindings.type(type)
                    .at("entityId", "id")
                    .field(
                            "customFields",
                            call -> Json.objects(call.row(), "custom_fields").stream()
                                    .map(CheckoutFields::customField)
                                    .toList());
        }
    }

    static ObjectNode shown(Call call, Cart cart) {
        return CheckoutView.of(call.visit(), cart);
    }

    /** What was given shows of what sort the field is; a text of digits alone is the id of a value. */
    private static Row customField(ObjectNode field) {
        ObjectNode shown = Json.object().put("entityId", field.path("field_id").asLong());
        JsonNode value = field.path("field_value");
        if (value.isArray()) {
            return Row.of("CheckoutAddressCheckboxesCustomField", shown.set("valueEntityIds", value));
        }
        if (value.isNumber()) {
            return Row.of("CheckoutAddressNumberCustomField", shown.set("number", value));
        }
        if (value.asText().matches("\\d{1,9}")) {
            return Row.of("CheckoutAddressMultipleChoiceCustomField", shown.put("valueEntityId", value.asLong()));
        }
        boolean isDate = value.asText().matches("\\d{4}-.*")
                && Timestamps.read(value.asText()).isPresent();
        return isDate
                ? Row.of(
                        "CheckoutAddressDateCustomField",
                        shown.set(
                                "date",
                                Moment.of(Timestamps.read(value.asText()).orElseThrow())))
                : Row.of("CheckoutAddressTextFieldCustomField", shown.put("text", value.asText()));
    }
}
