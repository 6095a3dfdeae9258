package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.ListRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** In which order a category shows its products when they are sorted as featured; absent for most. */
final class CategoryOrder {

    private static final String PATH = "/v3/catalog/categories/{category_id}/products/sort-order";

    private final StoreState state;

    CategoryOrder(StoreState state) {
        this.state = state;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Resource.at(PATH, Scope.PRODUCTS, exchange -> new ListRows(rows(exchange)))
                        .id("")
                        .list(),
                Endpoint.write("PUT", PATH, Scope.PRODUCTS, this::put));
    }

    private static String document(Exchange exchange) {
        return "category-order@" + exchange.id("category_id");
    }

    private ObjectNode given(Exchange exchange) {
        Optional<JsonNode> order = state.documents().get(document(exchange));
        return (ObjectNode) order.orElseGet(Json::object);
    }

    private List<ObjectNode> rows(Exchange exchange) {
        long category = exchange.id("category_id");
        state.categories().row(category).orElseThrow(Refusal::notFound);
        ObjectNode order = given(exchange);
        List<ObjectNode> rows = new ArrayList<>();
        for (long product : productsOf(category)) {
            ObjectNode row = Json.object();
            row.put("product_id", product);
            JsonNode place = order.path(Long.toString(product));
            rows.add(place.isNumber() ? row.set("sort_order", place) : row.putNull("sort_order"));
        }
        rows.sort(Comparator.comparing(row ->
                row.path("sort_order").isNumber() ? row.path("sort_order").asLong() : Long.MAX_VALUE));
        return rows;
    }

    private List<Long> productsOf(long category) {
        return state.products().stream()
                .filter(product -> Json.longs(product, "categories").contains(category))
                .map(product -> product.path("id").asLong())
                .toList();
    }

    private Response put(Exchange exchange) {
        long category = exchange.id("category_id");
        state.categories().row(category).orElseThrow(Refusal::notFound);
        ObjectNode order = given(exchange);
        List<Long> inCategory = productsOf(category);
        for (ObjectNode row : exchange.objects(250)) {
            long product = row.path("product_id").asLong();
            if (!inCategory.contains(product)) {
                throw Refusal.unprocessable("product_id", "product " + product + " is not in this category");
            }
            OptionalLong place = row.path("sort_order").isIntegralNumber()
                    ? OptionalLong.of(row.path("sort_order").asLong())
                    : OptionalLong.empty();
            place.ifPresentOrElse(
                    number -> order.put(Long.toString(product), number), () -> order.remove(Long.toString(product)));
        }
        state.documents().put(document(exchange), order);
        // The only list of v3 that comes bare.
        return Exchange.json(200, Json.array(rows(exchange)));
    }
}
