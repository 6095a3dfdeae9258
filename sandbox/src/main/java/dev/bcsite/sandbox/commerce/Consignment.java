package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lines of a cart that go to one address together, and how. */
public record Consignment(ObjectNode row) {

    public String id() {
        return row.path("id").asText();
    }

    /** In the fields of the API, with an {@code id}. */
    public ObjectNode address() {
        return (ObjectNode) row.path("address");
    }

    /** How many of which lines, by line id, in the order they were named. */
    public Map<String, Long> quantities() {
        Map<String, Long> quantities = new LinkedHashMap<>();
        for (ObjectNode item : Json.objects(row, "line_items")) {
            quantities.merge(
                    item.path("item_id").asText(), item.path("quantity").asLong(), Long::sum);
        }
        return quantities;
    }

    Optional<String> chosenOption() {
        return Optional.of(row.path("shipping_option_id").asText("")).filter(id -> !id.isEmpty());
    }

    /** A price for shipping that somebody set by hand. */
    Optional<BigDecimal> givenPrice() {
        return row.has("custom_shipping")
                ? Optional.of(row.path("custom_shipping").path("price").decimalValue())
                : Optional.empty();
    }

    public Optional<Long> pickupMethod() {
        return row.has("pickup_method_id")
                ? Optional.of(row.path("pickup_method_id").asLong())
                : Optional.empty();
    }
}
