package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.metafield.Metafields;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Store;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The categories of the default channel's tree, as they were before there were several trees: {@code custom_url.url}. */
final class OldCategories {

    private static final String PATH = "/v3/catalog/categories";

    private final StoreState state;
    private final CategoryRules rules;

    OldCategories(StoreState state) {
        this.state = state;
        this.rules = new CategoryRules(state);
    }

    List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        categories().endpoints().forEach(endpoint -> endpoints.add(endpoint.atMost(40, "categories")));
        endpoints.addAll(new CategoryOrder(state).endpoints());
        endpoints.addAll(new Metafields(
                        state,
                        "category",
                        Scope.PRODUCTS,
                        id -> state.categories().keyOf(id).isPresent())
                .endpoints(PATH + "/{category_id}/metafields", PATH + "/metafields", "category_id"));
        return endpoints;
    }

    private Resource categories() {
        return Resource.at(PATH, Scope.PRODUCTS, exchange -> new OldRows())
                .filters(
                        Filter.number("id"),
                        Filter.number("parent_id"),
                        Filter.text("name", "", "like"),
                        Filter.text("page_title", "", "like"),
                        Filter.bool("is_visible"),
                        Filter.single("keyword", (value, exchange) -> row -> mentions(row, value)))
                .sorts("id", "name", "parent_id", "sort_order")
                .choosable()
                .shape((exchange, row) -> new PictureLinks(exchange.address()).complete(row.deepCopy(), "image_url"))
                .fields(OldShape.FIELDS)
                .creates(200)
                .updates(200)
                .removes()
                .removesMany(Resource.Unfiltered.REFUSED);
    }

    static boolean mentions(ObjectNode category, String keyword) {
        return Filter.contains(category.path("name"), keyword)
                || Filter.contains(category.path("search_keywords"), keyword);
    }

    private long defaultTree() {
        return state.table(Kind.TREES).stream()
                .filter(tree -> Json.longs(tree, "channels").contains(1L))
                .mapToLong(tree -> tree.path("id").asLong())
                .findFirst()
                .orElse(0);
    }

    /** The rows of the default tree in the old shape; written ones become new ones again. */
    private final class OldRows implements Store {

        @Override
        public long version() {
            return -1;
        }

        @Override
        public long[] keys() {
            return state.categories().having("tree_id", Long.toString(defaultTree()));
        }

        @Override
        public Optional<ObjectNode> row(long key) {
            return state.categories()
                    .row(key)
                    .filter(row -> row.path("tree_id").asLong() == defaultTree())
                    .map(OldShape::old);
        }

        @Override
        public Optional<long[]> narrowed(String field, Set<Long> values) {
            return field.equals("id")
                    ? Optional.of(Arrays.stream(keys()).filter(values::contains).toArray())
                    : Optional.empty();
        }

        @Override
        public void put(long key, ObjectNode row) {
            ObjectNode before = state.categories().get(key).orElseThrow();
            rules.changed(OldShape.current(before, row));
        }

        @Override
        public long add(ObjectNode row) {
            ObjectNode fresh = CategoryRules.FIELDS.defaults().deepCopy().put("tree_id", defaultTree());
            return rules.added(OldShape.current(fresh, row)).path("category_id").asLong();
        }

        @Override
        public boolean remove(long key) {
            return rules.remove(Set.of(key)) > 0;
        }

        @Override
        public Optional<Long> keyOf(String id) {
            return Store.number(id).filter(key -> row(key).isPresent());
        }
    }
}
