package dev.bcsite.sandbox.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;

/** Fills {@code calculated_price}: the sale price when there is one, else the price; a variant's own come first. */
public final class Prices {

    private Prices() {}

    public static void calculate(ObjectNode product) {
        JsonNode price = product.path("price");
        product.set("calculated_price", isSet(product.path("sale_price")) ? product.get("sale_price") : price);
        for (ObjectNode variant : Json.objects(product, "variants")) {
            variant.set("calculated_price", ofVariant(variant, product));
            variant.set(
                    "calculated_weight", variant.hasNonNull("weight") ? variant.get("weight") : product.get("weight"));
        }
    }

    private static JsonNode ofVariant(ObjectNode variant, ObjectNode product) {
        if (isSet(variant.path("sale_price"))) {
            return variant.get("sale_price");
        }
        return variant.hasNonNull("price") ? variant.get("price") : product.get("calculated_price");
    }

    private static boolean isSet(JsonNode price) {
        return price.isNumber() && price.decimalValue().compareTo(BigDecimal.ZERO) > 0;
    }
}
