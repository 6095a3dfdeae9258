package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The blog. It belongs to the default channel; other storefronts have none. */
final class Blog {

    private static final long DEFAULT_CHANNEL = 1;
    private static final String PATH = "/blog/";

    private Blog() {}

    static void bind(Bindings bindings) {
        bindings.type("Content").field("blog", call -> index(call.visit()));
        bindings.type("Blog")
                .node()
                .connection("posts", Blog::some)
                .field(
                        "post",
                        call -> post(
                                call.visit(), call.integer("entityId").orElse(0).longValue()))
                .field("renderedRegions", call -> Content.noRegions());
        bindings.type("BlogPost")
                .node()
                .at("name", "title")
                .at("path", "url")
                .text("htmlBody", "body")
                .field("tags", call -> tags(call.row()))
                .field(
                        "plainTextSummary",
                        call -> PlainText.of(
                                call, call.row().path("summary").asText("").isEmpty() ? "body" : "summary"))
                .field("publishedDate", call -> Moment.of(published(call.row())))
                .textOrNull("author", "author")
                .field(
                        "thumbnailImage",
                        call -> call.visit()
                                .pictures()
                                .at(
                                        call.row().path("thumbnail_path").asText(""),
                                        call.row().path("title").asText()))
                .field("seo", call -> Seo.of(call.row(), "title"))
                .field("renderedRegions", call -> Content.noRegions());
    }

    static Optional<Row> index(Visit visit) {
        return visit.channel() == DEFAULT_CHANNEL
                ? Optional.of(Row.of(
                        "Blog",
                        Json.object()
                                .put("id", 1)
                                .put("name", "Blog")
                                .put("description", "")
                                .put("path", PATH)
                                .put("isVisibleInNavigation", !published(visit).isEmpty())))
                : Optional.empty();
    }

    static Optional<Row> post(Visit visit, long id) {
        return published(visit).stream()
                .filter(post -> post.path("id").asLong() == id)
                .findFirst()
                .map(post -> Row.of("BlogPost", post));
    }

    static Optional<Row> atPath(Visit visit, String path) {
        if (path.equals(PATH)) {
            return index(visit);
        }
        return published(visit).stream()
                .filter(post -> post.path("url").asText().equals(path))
                .findFirst()
                .map(post -> Row.of("BlogPost", post));
    }

    /** Drafts, and posts whose day has not come, are not shown. */
    private static List<ObjectNode> published(Visit visit) {
        Instant now = visit.state().clock().instant();
        return visit.channel() == DEFAULT_CHANNEL
                ? visit.rows(
                        Kind.POSTS,
                        post -> post.path("is_published").asBoolean()
                                && !published(post).isAfter(now))
                : List.of();
    }

    /** The date object is in the time zone that it names, which in a sandbox is always UTC. */
    private static Instant published(ObjectNode post) {
        String date = post.path("published_date").path("date").asText("1970-01-01 00:00:00");
        return OffsetDateTime.parse(
                        date.substring(0, Math.min(19, date.length())).replace(' ', 'T') + "Z")
                .toInstant();
    }

    private static List<Row> some(Call call) {
        Input filters = call.input("filters");
        Comparator<ObjectNode> byDate = Comparator.comparing(Blog::published);
        boolean isOldestFirst = call.text("sort").orElse("NEWEST").equals("OLDEST");
        return published(call.visit()).stream()
                .filter(post -> !filters.has("entityIds")
                        || filters.ids("entityIds").contains(post.path("id").asLong()))
                .filter(post -> !filters.has("tags") || tags(post).stream().anyMatch(filters.texts("tags")::contains))
                .sorted((isOldestFirst ? byDate : byDate.reversed())
                        .thenComparingLong(post -> post.path("id").asLong()))
                .map(post -> Row.of("BlogPost", post))
                .toList();
    }

    private static List<String> tags(ObjectNode post) {
        List<String> tags = new ArrayList<>();
        for (JsonNode tag : post.path("tags")) {
            tags.add(tag.asText());
        }
        return tags;
    }
}
