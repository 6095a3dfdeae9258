package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;

/** Blog posts, in the shape of {@code GET /v2/blog/posts}. */
public final class BlogPostJson {

    private BlogPostJson() {}

    public static boolean isPublished(JsonNode json) {
        return JsonRow.of("blog post", json).flag("is_published");
    }

    /** @param storeUrl what a thumbnail without a host is relative to */
    public static BlogPost read(JsonNode json, String storeUrl) {
        JsonRow row = JsonRow.of("blog post", json);
        return new BlogPost(
                row.id("id"),
                row.text("title"),
                row.text("url"),
                row.text("body"),
                row.text("summary"),
                row.texts("tags"),
                row.text("author"),
                StoreTime.normal(row.text("published_date_iso8601")).orElseGet(() -> dateObject(row)),
                row.optionalText("thumbnail_path").flatMap(path -> absolute(path, storeUrl)),
                new SeoText("", row.text("meta_description")));
    }

    static ObjectNode write(BlogPost post) {
        ObjectNode json = Json.object()
                .put("id", post.id())
                .put("title", post.title())
                .put("url", post.url())
                .put("body", post.body())
                .put("summary", post.summary());
        json.set("tags", Json.texts(post.tags()));
        json.put("author", post.author()).put("is_published", true).put("published_date_iso8601", post.date());
        post.imageUrl().ifPresent(url -> json.put("thumbnail_path", url));
        return json.put("meta_description", post.seo().description());
    }

    private static String dateObject(JsonRow row) {
        JsonRow date = row.row("published_date");
        return StoreTime.normal(date.text("date").replace(' ', 'T') + date.text("timezone"))
                .orElse("");
    }

    private static Optional<String> absolute(String path, String storeUrl) {
        try {
            return Optional.of(
                    URI.create(storeUrl + "/").resolve(path.replace(" ", "%20")).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
