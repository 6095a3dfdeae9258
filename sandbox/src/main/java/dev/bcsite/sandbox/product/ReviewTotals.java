package dev.bcsite.sandbox.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/** How many reviews a product has, and the sum of their ratings. Only approved ones count. */
public final class ReviewTotals {

    private ReviewTotals() {}

    public static void count(ObjectNode product) {
        List<ObjectNode> approved = Json.objects(product, "reviews").stream()
                .filter(review -> review.path("status").asText().equals("approved"))
                .toList();
        product.put("reviews_count", approved.size());
        product.put(
                "reviews_rating_sum",
                approved.stream()
                        .mapToInt(review -> review.path("rating").asInt())
                        .sum());
    }
}
