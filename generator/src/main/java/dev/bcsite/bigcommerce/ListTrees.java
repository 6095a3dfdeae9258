package dev.bcsite.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bcsite.catalog.JsonRow;
import java.util.ArrayList;
import java.util.List;

/** Lists the category trees of some channels. A channel has at most one, a tree belongs to at most one. */
record ListTrees(List<Long> channels) implements Endpoint<List<ListTrees.Tree>> {

    record Tree(long id, long channel) {}

    @Override
    public String action() {
        return "list the category trees";
    }

    @Override
    public ApiRequest request() {
        return ApiRequest.get("/v3/catalog/trees").queryList("channel_id:in", channels);
    }

    @Override
    public List<Tree> read(JsonNode body) throws UnreadableAnswerException {
        List<Tree> trees = new ArrayList<>();
        for (JsonNode json : Body.list(body)) {
            JsonRow row = JsonRow.of("category tree", json);
            long id = row.id("id");
            row.ids("channels").stream()
                    .filter(channels::contains)
                    .forEach(channel -> trees.add(new Tree(id, channel)));
        }
        return trees;
    }

    @Override
    public Scope scope() {
        return Scope.PRODUCTS;
    }
}
