package dev.bcsite.sandbox.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.BarePaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.OffsetPaging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Pages (v3) and the blog (v2), as written in the control panel. */
public final class StoreContent {

    private final StoreState state;

    public StoreContent(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        Resource pages = pages();
        Resource posts = posts();
        return List.of(
                pages.list(),
                pages.one(),
                Endpoint.get(
                        "/v2/blog/posts/count",
                        Scope.CONTENT,
                        exchange -> Exchange.json(
                                200,
                                Json.object()
                                        .put("count", state.table(Kind.POSTS).size()))),
                posts.list(),
                posts.one(),
                Endpoint.get("/v2/blog/tags", Scope.CONTENT, exchange -> tags()));
    }

    private Resource pages() {
        return Resource.at("/v3/content/pages", Scope.CONTENT, exchange -> state.table(Kind.PAGES))
                .paging(OffsetPaging.of(20, 250))
                .filters(
                        Filter.number("channel_id"),
                        Filter.number("id"),
                        Filter.text("name"),
                        new Filter(
                                "name",
                                List.of("like"),
                                (operator, value, exchange) -> row -> Filter.contains(row.path("name"), value)
                                        || Filter.contains(row.path("body"), value)))
                .shape(StoreContent::showPage);
    }

    private static ObjectNode showPage(Exchange exchange, ObjectNode row) {
        ObjectNode page = row.deepCopy();
        if (!exchange.includes("body")) {
            page.remove("body");
        }
        return page;
    }

    private Resource posts() {
        return Resource.at("/v2/blog/posts", Scope.CONTENT, exchange -> state.table(Kind.POSTS))
                .paging(new BarePaging())
                .filters(
                        Filter.bool("is_published"),
                        Filter.text("url"),
                        Filter.single("tag", (value, exchange) -> row -> hasTag(row, value)));
    }

    private static boolean hasTag(ObjectNode post, String tag) {
        for (var found : post.path("tags")) {
            if (found.asText().equals(tag)) {
                return true;
            }
        }
        return false;
    }

    private Response tags() {
        Map<String, TreeSet<Long>> posts = new TreeMap<>();
        Table table = state.table(Kind.POSTS);
        for (long id : table.keys()) {
            table.row(id)
                    .ifPresent(post -> post.path("tags")
                            .forEach(tag -> posts.computeIfAbsent(tag.asText(), key -> new TreeSet<>())
                                    .add(id)));
        }
        ArrayNode tags = Json.array();
        posts.forEach((tag, ids) -> {
            ArrayNode array = tags.addObject().put("tag", tag).putArray("post_ids");
            ids.forEach(array::add);
        });
        return tags.isEmpty() ? Response.empty(204) : Exchange.json(200, tags);
    }
}
