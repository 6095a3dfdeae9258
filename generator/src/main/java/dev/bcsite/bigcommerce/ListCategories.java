package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.Category;
import dev.bcsite.catalog.CategoryJson;
import dev.bcsite.catalog.JsonRow;
import java.util.List;
import java.util.Optional;

/** Lists one page of the categories of some trees, hidden ones included. */
record ListCategories(List<Long> trees, int page) implements Endpoint<Page<ListCategories.Node>> {

    record Node(long tree, Category category) {}

    @Override
    public String action() {
        return "list the categories";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/catalog/trees/categories")
                .queryList("tree_id:in", trees)
                .query("page", page)
                .query("limit", Page.SIZE);
    }

    @Override
    public Page<Node> read(JsonNode body) throws UnreadableAnswerException {
        return Page.of(
                body, "category", "category_id", json -> Optional.of(new Node(tree(json), CategoryJson.read(json))));
    }

    private long tree(JsonNode json) {
        return trees.size() == 1 ? trees.get(0) : JsonRow.of("category", json).id("tree_id");
    }

    @Override
    public Scope scope() {
        return Scope.PRODUCTS;
    }
}
