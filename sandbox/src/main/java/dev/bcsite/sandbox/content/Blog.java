package dev.bcsite.sandbox.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.BarePaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Paging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Timestamps;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Rows;
import dev.bcsite.sandbox.table.Table;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The blog, newest post first. It belongs to the whole store, not to a channel. */
public final class Blog {

    private static final String PATH = "/v2/blog/posts";
    private static final int LAST_PAGE = 50;

    private final StoreState state;
    private final BlogPosts posts;

    public Blog(StoreState state) {
        this.state = state;
        this.posts = new BlogPosts(state);
    }

    public List<Endpoint> endpoints() {
        Resource resource = Resource.at(PATH, Scope.CONTENT, exchange -> new NewestFirst(table()))
                .paging(new BarePaging())
                .filters(
                        Filter.bool("is_published"),
                        Filter.text("url", ""),
                        Filter.single("published_date", (value, exchange) -> row -> isOf(row, value)),
                        Filter.single("tag", (value, exchange) -> row -> hasTag(row, value)));
        return List.of(
                Endpoint.get(PATH, Scope.CONTENT, exchange -> {
                    refuseFarPage(exchange);
                    return resource.list().action().apply(exchange);
                }),
                resource.one(),
                Endpoint.get(PATH + "/count", Scope.CONTENT, exchange -> count()),
                Endpoint.get("/v2/blog/tags", Scope.CONTENT, exchange -> tags()),
                Endpoint.write("POST", PATH, Scope.CONTENT, posts::create),
                Endpoint.write("PUT", PATH + "/{post_id}", Scope.CONTENT, posts::update),
                Endpoint.write("DELETE", PATH + "/{post_id}", Scope.CONTENT, this::remove),
                Endpoint.write("DELETE", PATH, Scope.CONTENT, this::removePage));
    }

    private Table table() {
        return state.table(Kind.POSTS);
    }

    /** Posts in the order of their dates, the latest first. */
    private record NewestFirst(Table all) implements Rows {

        @Override
        public long version() {
            return -1;
        }

        @Override
        public long[] keys() {
            Comparator<ObjectNode> order = Comparator.comparing(
                    post -> post.path("published_date").path("date").asText());
            return all.stream()
                    .sorted(order.reversed())
                    .mapToLong(post -> post.path("id").asLong())
                    .toArray();
        }

        @Override
        public Optional<ObjectNode> row(long key) {
            return all.row(key);
        }
    }

    private static void refuseFarPage(Exchange exchange) {
        if (Paging.number(exchange, "page", 1) > LAST_PAGE) {
            throw Refusal.of(400, "The page must be at most " + LAST_PAGE);
        }
    }

    private static boolean isOf(ObjectNode post, String date) {
        Optional<String> wanted =
                Timestamps.read(date).map(moment -> moment.toString().substring(0, 10));
        return wanted.filter(post.path("published_date").path("date").asText()::startsWith)
                .isPresent();
    }

    private static boolean hasTag(ObjectNode post, String tag) {
        return Json.elements(post.path("tags")).stream()
                .anyMatch(found -> found.asText().equals(tag));
    }

    private Response count() {
        return Exchange.json(200, Json.object().put("count", table().size()));
    }

    private Response tags() {
        Map<String, TreeSet<Long>> tagged = new TreeMap<>();
        table().stream()
                .forEach(post -> post.path("tags")
                        .forEach(tag -> tagged.computeIfAbsent(tag.asText(), key -> new TreeSet<>())
                                .add(post.path("id").asLong())));
        ArrayNode tags = Json.array();
        tagged.forEach((tag, ids) -> {
            ArrayNode array = tags.addObject().put("tag", tag).putArray("post_ids");
            ids.forEach(array::add);
        });
        return tags.isEmpty() ? Response.empty(204) : Exchange.json(200, tags);
    }

    private Response remove(Exchange exchange) {
        if (!table().remove(exchange.id("post_id"))) {
            throw exchange.notFound();
        }
        return Response.empty(204);
    }

    /** Not all posts go, but those that the list with the same page and limit shows. */
    private Response removePage(Exchange exchange) {
        int limit = Paging.limit(exchange, 50, 250);
        long first = (Paging.number(exchange, "page", 1) - 1L) * limit;
        Arrays.stream(new NewestFirst(table()).keys()).skip(first).limit(limit).forEach(table()::remove);
        return Response.empty(204);
    }
}
