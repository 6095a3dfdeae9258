package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;

/** An address that an order goes to, as v2 shows it. */
record AddressShape(OrderShape shape) {

    static final List<String> TEXTS = Forms.words("""
            first_name last_name company street_1 street_2 city state zip country country_iso2 phone email
            """);
    static final List<String> AMOUNTS = Forms.words("""
            base_cost cost_ex_tax cost_inc_tax cost_tax
            base_handling_cost handling_cost_ex_tax handling_cost_inc_tax handling_cost_tax
            """);

    ObjectNode of(ObjectNode order, ObjectNode row) {
        ObjectNode address = plain(row).put("order_id", order.path("id").asLong());
        Forms.moneys(row, address, AMOUNTS);
        link(order, row, address, "shipping_addresses/" + row.path("id").asText() + "/shipping_quotes");
        return address;
    }

    /** With the cost as a number, which consignments have. */
    ObjectNode consignment(ObjectNode order, ObjectNode row) {
        ObjectNode address = plain(row);
        AMOUNTS.forEach(name -> address.put(name, new BigDecimal(Forms.money(row.path(name))).stripTrailingZeros()));
        link(order, row, address, "consignments/shipping/" + row.path("id").asText() + "/shipping_quotes");
        return address;
    }

    private void link(ObjectNode order, ObjectNode row, ObjectNode address, String path) {
        address.set("form_fields", Json.array(Json.objects(row, "form_fields")));
        address.set("shipping_quotes", shape.link(order, path));
    }

    private static ObjectNode plain(ObjectNode row) {
        ObjectNode address = Json.object().put("id", row.path("id").asLong());
        Forms.texts(row, address, TEXTS);
        return address.put("items_total", row.path("items_total").asLong())
                .put("items_shipped", row.path("items_shipped").asLong())
                .put("shipping_method", row.path("shipping_method").asText(""))
                .put("cost_tax_class_id", 2)
                .put("handling_cost_tax_class_id", 2)
                .put("shipping_zone_id", row.path("shipping_zone_id").asLong())
                .put("shipping_zone_name", row.path("shipping_zone_name").asText(""));
    }
}
