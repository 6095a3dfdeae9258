package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The figures of the whole catalog, of which the smallest price is a text. */
final class Summary {

    private long inventory;
    private long count;
    private BigDecimal value = BigDecimal.ZERO;
    private BigDecimal highest = BigDecimal.ZERO;
    private BigDecimal lowest = BigDecimal.ZERO;
    private BigDecimal sum = BigDecimal.ZERO;

    static ObjectNode of(StoreState state) {
        Summary summary = new Summary();
        state.products().stream()
                .forEach(product -> Json.objects(product, Variants.FIELD).forEach(summary::add));
        return summary.written();
    }

    private void add(ObjectNode variant) {
        BigDecimal price = variant.path("calculated_price").decimalValue();
        long level = variant.path("inventory_level").asLong();
        inventory += level;
        value = value.add(price.multiply(BigDecimal.valueOf(level)));
        sum = sum.add(price);
        highest = highest.max(price);
        lowest = count == 0 ? price : lowest.min(price);
        count++;
    }

    private ObjectNode written() {
        BigDecimal average =
                count == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP);
        return Json.object()
                .put("inventory_count", inventory)
                .put("inventory_value", value)
                .put("variant_count", count)
                .put("highest_variant_price", highest)
                .put("average_variant_price", average)
                .put("lowest_variant_price", lowest.toPlainString());
    }
}
