package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.identity.Addresses;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The customer who is signed in; null for a guest. */
final class CustomerFields {

    private CustomerFields() {}

    static void bind(Bindings bindings) {
        bindings.type("Query").field("customer", call -> call.visit().customer());
        bindings.type("Customer")
                .field(
                        "customerGroupName",
                        call -> call.visit()
                                .state()
                                .table(Kind.CUSTOMER_GROUPS)
                                .row(call.row().path("customer_group_id").asLong())
                                .map(row -> row.path("name")))
                .field("storeCredit", CustomerFields::credit)
                .connection("addresses", CustomerFields::addresses)
                .field("addressCount", call -> addresses(call).size())
                .field("attributeCount", call -> attributes(call).size())
                .field("attributes", Call::row)
                .connection(
                        "metafields",
                        call -> Metafields.of(
                                call, "customer", call.row().path("id").asLong()))
                .field("isSubscribedToNewsletter", CustomerFields::isSubscribed);
        bindings.type("CustomerAttributes").field("attribute", CustomerFields::attribute);
        bindings.type("CustomerAddress")
                .field(
                        "addressType",
                        call -> call.row()
                                .path("address_type")
                                .asText("residential")
                                .toUpperCase(Locale.ROOT));
    }

    private static List<ObjectNode> credit(Call call) {
        String code = call
                .visit()
                .rows(Kind.CURRENCIES, row -> row.path("is_default").asBoolean())
                .stream()
                .map(row -> row.path("currency_code").asText())
                .findFirst()
                .orElse("USD");
        BigDecimal sum = Json.objects(call.row(), "store_credit_amounts").stream()
                .map(credit -> Money.read(credit.path("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return List.of(Moneys.of(call.visit(), sum, code));
    }

    private static List<ObjectNode> addresses(Call call) {
        return new Addresses(call.visit().state())
                .of(call.row().path("id").asLong()).stream().toList();
    }

    private static List<ObjectNode> attributes(Call call) {
        return call.visit()
                .state()
                .table(Kind.CUSTOMER_ATTRIBUTE_VALUES)
                .copiesHaving("customer_id", call.row().path("id").asLong());
    }

    /** An attribute that the store does not have is an error, as the field may not be null. */
    private static ObjectNode attribute(Call call) {
        long id = call.integer("entityId").orElse(0);
        ObjectNode attribute = call.visit()
                .state()
                .table(Kind.CUSTOMER_ATTRIBUTES)
                .row(id)
                .orElseThrow(() -> new GraphProblem("There is no customer attribute " + id));
        Optional<JsonNode> value = attributes(call).stream()
                .filter(row -> row.path("attribute_id").asLong() == id)
                .map(row -> row.has("attribute_value") ? row.get("attribute_value") : row.path("value"))
                .findFirst();
        ObjectNode shown = Json.object()
                .put("entityId", id)
                .put("name", attribute.path("name").asText());
        value.ifPresent(given -> shown.put("value", given.asText()));
        return shown;
    }

    private static boolean isSubscribed(Call call) {
        return Newsletter.find(call.visit(), call.row().path("email").asText()).isPresent();
    }
}
