package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Reviews, as {@code include=reviews} nests them. E-mail addresses are not even looked at. */
final class ReviewJson {

    /** Some endpoints give the status as its number. */
    private static final Set<String> APPROVED = Set.of("approved", "1");

    private ReviewJson() {}

    static boolean isApproved(JsonNode json) {
        return APPROVED.contains(json.path("status").asText());
    }

    static Review read(JsonNode json) {
        JsonRow row = JsonRow.of("review", json);
        return new Review(
                row.id("id"),
                row.text("title"),
                row.text("text"),
                row.count("rating"),
                row.text("name"),
                row.text("date_reviewed"));
    }
}
