package dev.bcsite.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a product of the made-up shop costs and whether there is any, worked out for Hugo.
 *
 * @param was 0 when the price is not reduced
 * @param highest 0 when all variants cost the same
 * @param buyable how many variants there are of
 * @param inStock false when nothing of the product is left
 */
record HugoOffer(double price, double was, double highest, int buyable, boolean inStock, List<ObjectNode> variants) {

    static HugoOffer of(JsonNode row) {
        double regular = row.path("price").asDouble();
        double price = row.path("sale_price").asDouble(regular);
        List<ObjectNode> variants = new ArrayList<>();
        double lowest = row.path("variants").isEmpty() ? price : Double.MAX_VALUE;
        double highest = 0;
        int buyable = 0;
        for (JsonNode variant : row.path("variants")) {
            double own = variant.path("price").asDouble(price);
            int stock = variant.path("inventory_level").asInt();
            lowest = Math.min(lowest, own);
            highest = Math.max(highest, own);
            buyable += stock > 0 ? 1 : 0;
            variants.add(((ObjectNode) row)
                    .objectNode()
                    .put("variant", variant.path("id").asLong())
                    .put("sku", variant.path("sku").asText())
                    .put("name", name(variant))
                    .put("price", own)
                    .put("stock", stock));
        }
        boolean inStock = variants.isEmpty() ? row.path("inventory_level").asInt() > 0 : buyable > 0;
        return new HugoOffer(
                lowest, price < regular ? regular : 0, highest > lowest ? highest : 0, buyable, inStock, variants);
    }

    void putInto(ObjectNode front) {
        front.put("price", price).put("availability", "https://schema.org/" + (inStock ? "InStock" : "OutOfStock"));
        if (was > 0) {
            front.put("was", was);
        }
        if (highest > 0) {
            front.put("highest", highest).put("buyable", Math.max(1, buyable));
        }
        ArrayNode rows = front.putArray("variants");
        variants.forEach(rows::add);
    }

    private static String name(JsonNode variant) {
        List<String> labels = new ArrayList<>();
        variant.path("option_values")
                .forEach(value -> labels.add(value.path("label").asText()));
        return String.join(" / ", labels);
    }
}
