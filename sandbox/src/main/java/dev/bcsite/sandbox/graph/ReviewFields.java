package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/** What buyers say. Only approved reviews are shown, and never the e-mail address of who wrote one. */
final class ReviewFields {

    private ReviewFields() {}

    static void bind(Bindings bindings) {
        bindings.type("Product")
                .field("reviewSummary", ReviewFields::summary)
                .connection("reviews", ReviewFields::reviews);
        bindings.type("Review")
                .field(
                        "author",
                        call -> Json.object()
                                .put("name", call.row().path("name").asText("")))
                .text("title", "title")
                .text("text", "text")
                .field("createdAt", call -> Moment.of(call.row().path("date_reviewed")));
    }

    private static ObjectNode summary(Call call) {
        long count = call.row().path("reviews_count").asLong();
        BigDecimal sum =
                BigDecimal.valueOf(call.row().path("reviews_rating_sum").asLong());
        BigDecimal average =
                count == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL32);
        return Json.object()
                .put("averageRating", average)
                .put("numberOfReviews", count)
                .put("summationOfRatings", sum.longValue());
    }

    private static List<ObjectNode> reviews(Call call) {
        Input rating = call.input("filters").input("rating");
        long lowest = rating.number("minRating").orElse(0L);
        long highest = rating.number("maxRating").orElse(Long.MAX_VALUE);
        return Json.objects(call.row(), "reviews").stream()
                .filter(review -> review.path("status").asText().equals("approved"))
                .filter(review -> review.path("rating").asLong() >= lowest
                        && review.path("rating").asLong() <= highest)
                .sorted(order(call.text("sort").orElse("NEWEST")))
                .toList();
    }

    private static Comparator<ObjectNode> order(String sort) {
        Comparator<ObjectNode> byDate =
                Comparator.comparing(review -> review.path("date_reviewed").asText());
        Comparator<ObjectNode> byRating =
                Comparator.comparingLong(review -> review.path("rating").asLong());
        Comparator<ObjectNode> byId =
                Comparator.comparingLong(review -> review.path("id").asLong());
        Comparator<ObjectNode> order = switch (sort) {
            case "OLDEST" -> byDate;
            case "HIGHEST_RATING" -> byRating.reversed();
            case "LOWEST_RATING" -> byRating;
            default -> byDate.reversed();
        };
        return order.thenComparing(byId);
    }
}
