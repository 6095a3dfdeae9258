package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Defaults;
import java.util.List;
import java.util.SortedMap;

/** Hangs reviews from a file of their own on their products. */
final class Reviews {

    private Reviews() {}

    static void attach(List<SeedRow> seeded, SortedMap<Long, ObjectNode> products) {
        Ids ids = new Ids();
        ids.reserve(seeded, "id");
        for (SeedRow row : seeded) {
            ObjectNode product = products.get(row.json().path("product_id").asLong());
            if (product == null) {
                throw row.wrong("product_id", "the id of a product in this seed");
            }
            ObjectNode review = Defaults.filled("review", row.json());
            review.put("id", ids.idOf(row, "id"));
            review.remove("product_id");
            for (String date : List.of("date_reviewed", "date_created", "date_modified")) {
                if (review.path(date).asText().isEmpty()) {
                    review.set(date, product.get("date_modified"));
                }
            }
            ((ArrayNode) product.get("reviews")).add(review);
            ProductParts.countReviews(product);
        }
    }
}
