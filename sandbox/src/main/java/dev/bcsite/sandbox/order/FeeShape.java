package dev.bcsite.sandbox.order;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.commerce.Money;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;

/** The fees of an order. A fee of a checkout has other names for some of the same things. */
final class FeeShape {

    private FeeShape() {}

    static ArrayNode all(ObjectNode order) {
        ArrayNode fees = Json.array();
        Json.objects(order, "fees").forEach(fee -> fees.add(of(fee)));
        return fees;
    }

    private static ObjectNode of(ObjectNode row) {
        String name = row.path("display_name_customer")
                .asText(row.path("display_name").asText(row.path("name").asText("")));
        ObjectNode fee = Json.object()
                .put("id", row.path("id").asLong())
                .put("type", row.path("type").asText("custom_fee"))
                .put("display_name_customer", name)
                .put("display_name_merchant", row.path("display_name_merchant").asText(name))
                .put("source", row.path("source").asText(""))
                .put("base_cost", Forms.money(base(row)));
        Forms.moneys(row, fee, List.of("cost_ex_tax", "cost_inc_tax", "cost_tax"));
        if (row.path("tax_class_id").isIntegralNumber()) {
            return fee.put("tax_class_id", row.path("tax_class_id").asLong());
        }
        return fee.putNull("tax_class_id");
    }

    private static BigDecimal base(ObjectNode row) {
        return Money.read(row.has("base_cost") ? row.path("base_cost") : row.path("cost_ex_tax"));
    }
}
