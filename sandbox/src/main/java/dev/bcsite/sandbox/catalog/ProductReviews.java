package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.StoreState;
import java.util.Optional;
import java.util.function.Predicate;

/** Reviews by shoppers; only approved ones count in a product's totals. */
final class ProductReviews {

    private static final Shape SHAPE = Shape.of(
            "review",
            Field.text("title").required().most(255),
            Field.text("text"),
            Field.choice("status", "approved", "disapproved", "pending").or("pending"),
            Field.whole("rating").between(0, 5).or(0),
            Field.text("email"),
            Field.text("name").most(255),
            Field.date("date_reviewed").required());

    private final StoreState state;

    private ProductReviews(StoreState state) {
        this.state = state;
    }

    static Resource of(StoreState state, ProductStore products) {
        ProductReviews reviews = new ProductReviews(state);
        return new Part(products, "reviews", "reviews", SHAPE, reviews::saved)
                .resource()
                .filters(Filter.single("status", ProductReviews::hasStatus))
                .emptyIsNoContent();
    }

    private ObjectNode saved(ObjectNode product, Optional<ObjectNode> before, ObjectNode row) {
        String email = row.path("email").asText();
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw Refusal.unprocessable("email", "must be an e-mail address or empty");
        }
        String now = Timestamps.offset(state.clock().instant());
        Timestamps.read(row.path("date_reviewed").asText())
                .ifPresent(moment -> row.put("date_reviewed", Timestamps.offset(moment)));
        row.put(
                "date_created",
                before.map(found -> found.path("date_created").asText()).orElse(now));
        return row.put("date_modified", now);
    }

    private static Predicate<ObjectNode> hasStatus(String value, Exchange exchange) {
        String status = switch (value) {
            case "1" -> "approved";
            case "0" -> "pending";
            case "2" -> "disapproved";
            default -> throw exchange.unprocessable("status", "must be 1 (approved), 0 (pending) or 2 (disapproved)");
        };
        return row -> row.path("status").asText().equals(status);
    }
}
