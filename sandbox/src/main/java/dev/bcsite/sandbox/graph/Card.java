package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.Set;

/** What is remembered of a product to find and sort it; small, because there may be a hundred thousand. */
record Card(
        long id,
        String name,
        String sku,
        String path,
        BigDecimal price,
        long sortOrder,
        String created,
        long sold,
        double rating,
        boolean isFeatured,
        boolean isFreeShipping,
        boolean isInStock,
        long brand,
        Set<Long> categories) {

    static Card of(ObjectNode product) {
        long reviews = product.path("reviews_count").asLong();
        return new Card(
                product.path("id").asLong(),
                product.path("name").asText(),
                product.path("sku").asText(""),
                product.path("custom_url").path("url").asText(""),
                product.path("calculated_price").decimalValue(),
                product.path("sort_order").asLong(),
                product.path("date_created").asText(""),
                product.path("total_sold").asLong(),
                reviews == 0 ? 0 : product.path("reviews_rating_sum").asDouble() / reviews,
                product.path("is_featured").asBoolean(),
                product.path("is_free_shipping").asBoolean(),
                Stock.isInStock(product),
                product.path("brand_id").asLong(),
                Json.longs(product, "categories"));
    }
}
