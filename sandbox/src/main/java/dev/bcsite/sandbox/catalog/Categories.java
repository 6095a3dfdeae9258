package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Batch;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Categories of all trees, flat; many can be written at once, and some of them may fail. */
public final class Categories {

    private static final String PATH = "/v3/catalog/trees/categories";
    private static final int MOST = 50;
    private static final List<String> NAMING =
            List.of("category_uuid:in", "category_id:in", "tree_id:in", "parent_id:in");

    private final StoreState state;
    private final CategoryRules rules;

    public Categories(StoreState state) {
        this.state = state;
        this.rules = new CategoryRules(state);
    }

    /** Those of trees and of the old, single tree included. */
    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(new CategoryTrees(state).endpoints());
        endpoints.add(categories().list());
        endpoints.add(Endpoint.write("POST", PATH, Scope.PRODUCTS, this::create));
        endpoints.add(Endpoint.write("PUT", PATH, Scope.PRODUCTS, this::update));
        endpoints.add(Endpoint.write("DELETE", PATH, Scope.PRODUCTS, this::delete));
        endpoints.addAll(new OldCategories(state).endpoints());
        return endpoints;
    }

    private Resource categories() {
        return Resource.at(PATH, Scope.PRODUCTS, exchange -> state.categories())
                .id("category_id")
                .filters(
                        Filter.number("category_id"),
                        Filter.text("category_uuid", "in", "not_in"),
                        Filter.number("tree_id"),
                        Filter.number("parent_id"),
                        Filter.text("name", "", "like"),
                        Filter.text("page_title", "", "like"),
                        Filter.bool("is_visible"),
                        Filter.single("keyword", (value, exchange) -> row -> OldCategories.mentions(row, value)))
                .choosable()
                .shape((exchange, row) -> shown(exchange, row));
    }

    private static ObjectNode shown(Exchange exchange, ObjectNode row) {
        return new PictureLinks(exchange.address()).complete(row.deepCopy(), "image_url");
    }

    private Response create(Exchange exchange) {
        return Batch.of(
                        state.commits(),
                        exchange.objects(MOST),
                        body -> shown(exchange, rules.added(CategoryRules.FIELDS.created(body))))
                .answer(201, true);
    }

    private Response update(Exchange exchange) {
        return Batch.of(state.commits(), exchange.objects(MOST), this::change).answer(200, false);
    }

    private ObjectNode change(ObjectNode body) {
        ObjectNode before = state.categories()
                .keyOf(body.path("category_id").asText(""))
                .flatMap(state.categories()::get)
                .orElseThrow(() -> Refusal.unprocessable("category_id", "is not known"));
        return rules.changed(CategoryRules.FIELDS.changed(before, body));
    }

    private Response delete(Exchange exchange) {
        if (NAMING.stream().allMatch(name -> exchange.query().get(name).isEmpty())) {
            throw Refusal.answering(Batch.refused("A filter is required to delete categories"));
        }
        Set<Long> ids = new TreeSet<>();
        for (long key : categories().selected(exchange, state.categories())) {
            ids.add(key);
        }
        int gone = rules.remove(ids);
        ObjectNode answer = Json.object();
        answer.putObject("meta").put("total", gone).put("success", gone).put("failed", 0);
        return Exchange.json(202, answer);
    }
}
