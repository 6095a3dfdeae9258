package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Children;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.util.List;
import java.util.Set;

/**
 * Pairs of a product and something it is assigned to: a channel, which sells it, or a category.
 *
 * <p>Assigning twice is no mistake, and changes nothing.
 *
 * @param others what there is to be assigned to
 * @param otherId what pairs call the id of one
 * @param field the array in a product that holds the ids
 */
record Assignments(StoreState state, Table others, String path, String otherId, String field) {

    private static final String PRODUCTS = "/v3/catalog/products/";

    static Assignments toChannels(StoreState state) {
        return new Assignments(state, state.channels(), PRODUCTS + "channel-assignments", "channel_id", "channels");
    }

    static Assignments toCategories(StoreState state) {
        return new Assignments(
                state, state.categories(), PRODUCTS + "category-assignments", "category_id", "categories");
    }

    List<Endpoint> endpoints() {
        return List.of(
                pairs().list(),
                Endpoint.write("PUT", path, Scope.PRODUCTS, this::put),
                Endpoint.write("DELETE", path, Scope.PRODUCTS, this::remove));
    }

    private Resource pairs() {
        Children pairs = new Children(
                state.products(),
                "product_id",
                product -> Json.longs(product, field).stream()
                        .map(other -> pair(product, other))
                        .toList());
        return Resource.at(path, Scope.PRODUCTS, exchange -> pairs)
                .filters(Filter.number("product_id"), Filter.number(otherId))
                .id("");
    }

    private ObjectNode pair(ObjectNode product, long other) {
        return Json.object().put("product_id", product.path("id").asLong()).put(otherId, other);
    }

    private Response put(Exchange exchange) {
        List<ObjectNode> pairs = exchange.objects(Integer.MAX_VALUE);
        Problems problems = new Problems();
        for (int i = 0; i < pairs.size(); i++) {
            check(pairs.get(i), i + ".", problems);
        }
        problems.refuseAny();
        pairs.forEach(this::put);
        return Response.empty(204);
    }

    private void check(ObjectNode pair, String prefix, Problems problems) {
        if (state.products().row(pair.path("product_id").asLong()).isEmpty()) {
            problems.add(prefix + "product_id", "is not known");
        }
        if (others.row(pair.path(otherId).asLong()).isEmpty()) {
            problems.add(prefix + otherId, "is not known");
        }
    }

    private void put(ObjectNode pair) {
        long product = pair.path("product_id").asLong();
        long other = pair.path(otherId).asLong();
        boolean isNew = state.products()
                .row(product)
                .filter(row -> !Json.longs(row, field).contains(other))
                .isPresent();
        if (isNew) {
            new ProductStore(state).edit(product, row -> {
                row.withArray(field).add(other);
                return row;
            });
        }
    }

    private Response remove(Exchange exchange) {
        Set<Long> products = ids(exchange, "product_id");
        Set<Long> from = ids(exchange, otherId);
        if (products.isEmpty() && from.isEmpty()) {
            throw Refusal.of(422, "A filter is required to delete assignments");
        }
        if (products.isEmpty()) {
            from.forEach(other -> {
                for (long product : state.products().having(field, Long.toString(other))) {
                    remove(product, Set.of(other));
                }
            });
        }
        products.forEach(product -> remove(product, from));
        return Response.empty(204);
    }

    private static Set<Long> ids(Exchange exchange, String name) {
        ObjectNode asked = Json.object();
        ArrayNode ids = asked.putArray(name);
        for (String operator : List.of("", ":in")) {
            exchange.query()
                    .get(name + operator)
                    .ifPresent(value -> Filter.numbers(name, value, exchange).forEach(id -> ids.add(id.longValue())));
        }
        return Json.longs(asked, name);
    }

    /** @param from empty for everything */
    private void remove(long product, Set<Long> from) {
        Set<Long> kept =
                state.products().row(product).map(row -> Json.longs(row, field)).orElse(Set.of());
        int before = kept.size();
        if (from.isEmpty()) {
            kept.clear();
        }
        kept.removeAll(from);
        if (kept.size() < before) {
            new ProductStore(state).edit(product, row -> {
                ArrayNode left = row.putArray(field);
                kept.forEach(left::add);
                return row;
            });
        }
    }
}
