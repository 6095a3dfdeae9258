package dev.bcsite.sandbox.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.product.Urls;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes blog posts. A post is a draft unless the request says that it is published, each time it is written.
 *
 * <p>Dates are written as flat text and read as objects. A URL that is taken is left out, with a 207.
 */
final class BlogPosts {

    private static final int SUMMARY_LENGTH = 200;
    private static final Shape FIELDS = Shape.of(
            "post",
            Field.text("title").required().between(1, 255),
            Field.text("body").required(),
            Field.text("url"),
            Field.list("tags", Field.text("")),
            Field.bool("is_published").or(false),
            Field.text("meta_description").nullable(),
            Field.text("meta_keywords").nullable(),
            Field.text("author").nullable(),
            Field.text("thumbnail_path").nullable());

    private final StoreState state;
    private final Urls urls;

    BlogPosts(StoreState state) {
        this.state = state;
        this.urls = new Urls(state);
    }

    private Table posts() {
        return state.table(Kind.POSTS);
    }

    Response create(Exchange exchange) {
        ObjectNode body = exchange.object();
        ObjectNode post = FIELDS.created(body);
        date(body).or(() -> Optional.of(state.clock().instant())).ifPresent(date -> putDate(post, date));
        if (post.path("url").asText().isEmpty()) {
            post.put("url", urls.free("/blog/", post.path("title").asText(), Kind.POSTS, 0));
        }
        return stored(posts().nextId(), post, "");
    }

    Response update(Exchange exchange) {
        long id = exchange.id("post_id");
        ObjectNode before = posts().get(id).orElseThrow(exchange::notFound);
        ObjectNode body = exchange.object();
        FIELDS.created(body);
        ObjectNode post = FIELDS.changed(before, body);
        post.put("is_published", body.path("is_published").asBoolean());
        date(body).ifPresent(date -> putDate(post, date));
        return stored(id, post, before.path("url").asText());
    }

    private Response stored(long id, ObjectNode post, String urlBefore) {
        String url = post.path("url").asText();
        boolean isTaken = urls.isTaken(url, Kind.POSTS, id);
        post.put("url", isTaken ? urlBefore : url);
        post.set("preview_url", post.get("url"));
        post.put("summary", summary(post.path("body").asText()));
        posts().put(id, post);
        ObjectNode row = posts().row(id).orElseThrow();
        return isTaken ? withoutUrl(row, url) : Exchange.json(200, row);
    }

    private static Response withoutUrl(ObjectNode row, String url) {
        ObjectNode answer = Json.object();
        answer.set("data", row);
        answer.putArray("errors")
                .addObject()
                .put("status", 409)
                .put("message", "The post was saved, but its URL " + url + " is already in use");
        return Exchange.json(207, answer);
    }

    private static String summary(String html) {
        String text = html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
        return text.codePoints()
                .limit(SUMMARY_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The date of the request; absent when there is none. The object form of answers is refused. */
    private static Optional<Instant> date(ObjectNode body) {
        if (!body.hasNonNull("published_date")) {
            return Optional.empty();
        }
        Optional<Instant> date = Timestamps.read(body.path("published_date").asText(""));
        if (date.isEmpty()) {
            throw Refusal.of(400, "The field 'published_date' must be an RFC 2822 date");
        }
        return date;
    }

    private static void putDate(ObjectNode post, Instant date) {
        post.set("published_date", Timestamps.dateObject(date));
        post.put("published_date_iso8601", Timestamps.american(date));
    }
}
