package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Batch;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Paging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Category trees, one per channel at most, and the same categories once more as they hang on a tree. */
final class CategoryTrees {

    private static final String PATH = "/v3/catalog/trees";
    private static final int MOST = 50;
    private static final Shape FIELDS =
            Shape.of("tree", Field.text("name").required().between(1, 255), Field.list("channels", Field.whole("")));

    private final StoreState state;
    private final CategoryRules rules;

    CategoryTrees(StoreState state) {
        this.state = state;
        this.rules = new CategoryRules(state);
    }

    List<Endpoint> endpoints() {
        return List.of(
                Resource.at(PATH, Scope.PRODUCTS, exchange -> trees())
                        .filters(Filter.number("id"), Filter.members("channel_id", "channels"))
                        .list(),
                Endpoint.write("PUT", PATH, Scope.PRODUCTS, this::put),
                Endpoint.write("DELETE", PATH, Scope.PRODUCTS, this::delete),
                Endpoint.get(PATH + "/{tree_id}/categories", Scope.PRODUCTS, this::nested)
                        .atMost(1, "category tree"));
    }

    private Table trees() {
        return state.table(Kind.TREES);
    }

    private Response put(Exchange exchange) {
        Batch batch = Batch.of(state.commits(), exchange.objects(MOST), this::put);
        if (batch.failed() > 0) {
            throw Refusal.invalid(batch.errors());
        }
        return batch.answer(200, true);
    }

    /** Channels are chosen when a tree is made, and stay. */
    private ObjectNode put(ObjectNode body) {
        Optional<Long> id = trees().keyOf(body.path("id").asText(""));
        if (id.isPresent()) {
            if (body.has("channels")) {
                throw Refusal.unprocessable("channels", "can be given only for a new tree");
            }
            trees().put(id.get(), FIELDS.changed(trees().get(id.get()).orElseThrow(), body));
            return trees().row(id.get()).orElseThrow();
        }
        ObjectNode tree = FIELDS.created(body);
        refuseTakenChannels(tree);
        return trees().row(trees().add(tree)).orElseThrow();
    }

    private void refuseTakenChannels(ObjectNode tree) {
        for (long channel : Json.longs(tree, "channels")) {
            if (state.channels().row(channel).isEmpty()) {
                throw Refusal.unprocessable("channels", "channel " + channel + " is not known");
            }
            if (trees().stream().anyMatch(other -> Json.longs(other, "channels").contains(channel))) {
                throw Refusal.unprocessable("channels", "channel " + channel + " has a tree already");
            }
        }
    }

    private Response delete(Exchange exchange) {
        List<String> ids = exchange.query().list("id:in");
        if (ids.isEmpty()) {
            throw Refusal.unprocessable("id:in", "is required");
        }
        for (String id : ids) {
            trees().keyOf(id).ifPresent(tree -> {
                Set<Long> roots = new TreeSet<>();
                for (long category : state.categories().having("tree_id", id)) {
                    roots.add(category);
                }
                rules.remove(roots);
                trees().remove(tree);
            });
        }
        return Response.empty(204);
    }

    private Response nested(Exchange exchange) {
        long tree = exchange.id("tree_id");
        trees().row(tree).orElseThrow(Refusal::notFound);
        Map<Long, List<ObjectNode>> byParent = new HashMap<>();
        for (long id : state.categories().having("tree_id", Long.toString(tree))) {
            state.categories()
                    .row(id)
                    .ifPresent(row -> byParent.computeIfAbsent(
                                    row.path("parent_id").asLong(), parent -> new ArrayList<>())
                            .add(row));
        }
        byParent.values()
                .forEach(siblings -> siblings.sort(
                        Comparator.comparingLong(row -> row.path("sort_order").asLong())));
        int depth = exchange.query().get("depth").isPresent() ? Paging.number(exchange, "depth", 1) : Integer.MAX_VALUE;
        return Exchange.data(200, (JsonNode) branch(byParent, 0, List.of(), depth));
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
}
