package dev.bcsite.sandbox.seed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.shape.Slug;
import dev.bcsite.sandbox.shape.Timestamps;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.SortedMap;

/** Completes pages and blog posts. A post's date may be the API's object or an ISO text. */
final class ContentRows {

    private ContentRows() {}

    static SortedMap<Long, ObjectNode> pages(List<SeedRow> seeded) {
        seeded.forEach(row -> row.text("name"));
        SortedMap<Long, ObjectNode> pages = SimpleRows.of(seeded, "page", "id");
        pages.values().stream()
                .filter(page -> page.path("url").asText().isEmpty())
                .filter(page -> !page.path("type").asText().equals("link"))
                .forEach(page -> page.put("url", "/" + Slug.of(page.path("name").asText()) + "/"));
        return pages;
    }

    static SortedMap<Long, ObjectNode> posts(List<SeedRow> seeded) {
        seeded.forEach(row -> row.text("title"));
        seeded.forEach(ContentRows::giveDate);
        SortedMap<Long, ObjectNode> posts = SimpleRows.of(seeded, "post", "id");
        for (ObjectNode post : posts.values()) {
            if (post.path("url").asText().isEmpty()) {
                post.put("url", "/blog/" + Slug.of(post.path("title").asText()) + "/");
            }
            if (post.path("preview_url").asText().isEmpty()) {
                post.set("preview_url", post.get("url"));
            }
        }
        return posts;
    }

    private static void giveDate(SeedRow row) {
        ObjectNode post = row.json();
        if (!post.path("published_date").isObject()) {
            String text = post.path("published_date").asText("");
            Instant date = text.isEmpty() ? Instant.parse(Moments.zulu()) : dateOf(row, text);
            post.set("published_date", Timestamps.dateObject(date));
        }
        if (post.path("published_date_iso8601").asText().isEmpty()) {
            String date = post.path("published_date").path("date").asText();
            post.put(
                    "published_date_iso8601",
                    Timestamps.american(objectDate(row, date).toInstant()));
        }
    }

    private static Instant dateOf(SeedRow row, String text) {
        try {
            return text.length() == 10
                    ? Instant.parse(text + "T00:00:00Z")
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw row.wrong("published_date", "a date like 2025-03-01T09:00:00Z");
        }
    }

    private static OffsetDateTime objectDate(SeedRow row, String text) {
        try {
            return OffsetDateTime.parse(
                    text.substring(0, Math.min(19, text.length())).replace(' ', 'T') + "Z");
        } catch (DateTimeParseException e) {
            throw row.wrong("published_date", "a \"date\" like 2025-03-01 09:00:00.000000");
        }
    }
}
