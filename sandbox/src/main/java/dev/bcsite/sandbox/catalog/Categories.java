package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Paging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.ListRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Categories in the three shapes BigCommerce has for them, and the trees they grow on. */
public final class Categories {

    private final StoreState state;

    public Categories(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        Resource old = old();
        return List.of(
                trees().list(),
                flat().list(),
                Endpoint.get("/v3/catalog/trees/{tree_id}/categories", Scope.PRODUCTS, this::nested),
                old.list(),
                old.one());
    }

    private Resource trees() {
        return Resource.at("/v3/catalog/trees", Scope.PRODUCTS, exchange -> state.table(Kind.TREES))
                .filters(Filter.number("id"), Filter.members("channel_id", "channels"));
    }

    private Resource flat() {
        return Resource.at("/v3/catalog/trees/categories", Scope.PRODUCTS, exchange -> state.categories())
                .id("category_id")
                .filters(
                        Filter.number("category_id"),
                        Filter.text("category_uuid", "in"),
                        Filter.number("tree_id"),
                        Filter.number("parent_id"),
                        Filter.text("name", "", "like"),
                        Filter.text("page_title", "", "like"),
                        Filter.bool("is_visible"),
                        Filter.single("keyword", (value, exchange) -> row -> mentions(row, value)))
                .choosable()
                .shape((exchange, row) -> links(exchange).complete(row.deepCopy(), "image_url"));
    }

    private static boolean mentions(ObjectNode category, String keyword) {
        return Filter.contains(category.path("name"), keyword)
                || Filter.contains(category.path("search_keywords"), keyword);
    }

    /** Only the categories of the tree on the default channel, as before there were several. */
    private Resource old() {
        return Resource.at("/v3/catalog/categories", Scope.PRODUCTS, exchange -> oldRows())
                .filters(
                        Filter.number("id"),
                        Filter.number("parent_id"),
                        Filter.text("name", "", "like"),
                        Filter.text("page_title", "", "like"),
                        Filter.bool("is_visible"),
                        Filter.single("keyword", (value, exchange) -> row -> mentions(row, value)))
                .sorts("id", "name", "parent_id", "sort_order")
                .choosable()
                .shape((exchange, row) -> links(exchange).complete(row.deepCopy(), "image_url"));
    }

    private ListRows oldRows() {
        return new ListRows(
                rows(defaultTree()).stream().map(Categories::oldShape).toList());
    }

    private long defaultTree() {
        return Arrays.stream(state.table(Kind.TREES).keys())
                .filter(id -> state.table(Kind.TREES)
                        .row(id)
                        .filter(tree -> Json.longs(tree, "channels").contains(1L))
                        .isPresent())
                .findFirst()
                .orElse(0);
    }

    private List<ObjectNode> rows(long tree) {
        return Arrays.stream(state.categories().keys())
                .mapToObj(state.categories()::row)
                .flatMap(Optional::stream)
                .filter(row -> row.path("tree_id").asLong() == tree)
                .toList();
    }

    private static ObjectNode oldShape(ObjectNode row) {
        ObjectNode old = Json.object();
        old.set("id", row.get("category_id"));
        row.properties().stream()
                .filter(entry -> !List.of("category_id", "category_uuid", "tree_id", "url")
                        .contains(entry.getKey()))
                .forEach(entry -> old.set(entry.getKey(), entry.getValue().deepCopy()));
        ObjectNode url = old.putObject("custom_url");
        url.set("url", row.path("url").path("path"));
        url.set("is_customized", row.path("url").path("is_customized"));
        return old;
    }

    private Response nested(Exchange exchange) {
        long tree = exchange.id("tree_id");
        if (state.table(Kind.TREES).row(tree).isEmpty()) {
            throw exchange.notFound();
        }
        Map<Long, List<ObjectNode>> byParent = new HashMap<>();
        for (ObjectNode row : rows(tree)) {
            byParent.computeIfAbsent(row.path("parent_id").asLong(), parent -> new ArrayList<>())
                    .add(row);
        }
        byParent.values()
                .forEach(siblings -> siblings.sort(
                        Comparator.comparingLong(row -> row.path("sort_order").asLong())));
        int depth = exchange.query().get("depth").isPresent() ? Paging.number(exchange, "depth", 1) : Integer.MAX_VALUE;
        return Exchange.data(200, branch(byParent, 0, List.of(), depth));
    }

    private static ArrayNode branch(Map<Long, List<ObjectNode>> byParent, long parent, List<Long> path, int levels) {
        ArrayNode branch = Json.array();
        // Rows that name each other as parents hang on no root, so a loop in a seed is never entered.
        List<ObjectNode> children = byParent.getOrDefault(parent, List.of());
        for (ObjectNode row : levels == 0 ? List.<ObjectNode>of() : children) {
            long id = row.path("category_id").asLong();
            ObjectNode shown =
                    branch.addObject().put("id", id).put("parent_id", parent).put("depth", path.size());
            ArrayNode ids = shown.putArray("path");
            path.forEach(ids::add);
            ids.add(id);
            shown.set("name", row.get("name"));
            shown.set("is_visible", row.get("is_visible"));
            shown.set("url", row.path("url").path("path"));
            List<Long> below = new ArrayList<>(path);
            below.add(id);
            shown.set("children", branch(byParent, id, below, levels - 1));
        }
        return branch;
    }

    private static PictureLinks links(Exchange exchange) {
        return new PictureLinks(exchange.address());
    }
}
