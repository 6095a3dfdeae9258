package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Prices for larger quantities. Ranges must not overlap; a {@code quantity_max} of 0 is an open end.
 *
 * <p>Amounts are numbers, but a percentage is a text with a fraction: {@code ".10"} for ten percent.
 */
final class BulkPricing {

    private static final int MOST = 50;
    private static final String FIELD = "bulk_pricing_rules";
    private static final Shape SHAPE = Shape.of(
            "bulk_pricing_rule",
            Field.whole("quantity_min").required().least(0),
            Field.whole("quantity_max").required().least(0),
            Field.choice("type", "price", "percent", "fixed").required(),
            Field.any("amount").required());

    private BulkPricing() {}

    static Part of(ProductStore products) {
        return new Part(products, "bulk-pricing-rules", FIELD, SHAPE, BulkPricing::saved);
    }

    private static ObjectNode saved(ObjectNode product, Optional<ObjectNode> before, ObjectNode row) {
        List<ObjectNode> others = Part.others(product, FIELD, row);
        String type = row.path("type").asText();
        if (type.equals("fixed") && least(row) < 2) {
            throw Refusal.unprocessable("quantity_min", "must be at least 2 for fixed rules");
        }
        if (row.path("quantity_max").asLong() != 0 && most(row) <= least(row)) {
            throw Refusal.unprocessable("quantity_max", "must be greater than quantity_min, or 0");
        }
        if (others.stream().anyMatch(other -> least(other) <= most(row) && least(row) <= most(other))) {
            throw Refusal.of(409, "The quantity range overlaps with another bulk pricing rule of the product.");
        }
        if (before.isEmpty() && others.size() >= MOST) {
            throw Refusal.unprocessable(FIELD, "a product can have " + MOST + " bulk pricing rules");
        }
        return putAmount(row, type);
    }

    private static long least(ObjectNode rule) {
        return rule.path("quantity_min").asLong();
    }

    private static long most(ObjectNode rule) {
        long most = rule.path("quantity_max").asLong();
        return most == 0 ? Long.MAX_VALUE : most;
    }

    private static ObjectNode putAmount(ObjectNode row, String type) {
        JsonNode amount = row.path("amount");
        if (!amount.asText().matches("\\d*\\.?\\d+")) {
            throw Refusal.unprocessable("amount", "must be a number");
        }
        return type.equals("percent")
                ? row.put("amount", amount.asText())
                : row.put("amount", new BigDecimal(amount.asText()));
    }
}
