package dev.bcsite.sandbox.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.OffsetPaging;
import dev.bcsite.sandbox.http.Response;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Problems;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The filters that shoppers find products with: the store's, and those of a channel's or a category's own. */
public final class SearchFilters {

    private static final String PATH = "/v3/settings/search/filters";
    private static final String FILTERS = "settings/search/filters";
    private static final String CONTEXTS = "settings/search/filters/contexts";
    private static final Shape FILTER = Shape.of(
            Field.text("id").required().least(1),
            Field.choice("type", "product", "price", "category", "brand", "rating", "other")
                    .required(),
            Field.text("display_name"),
            Field.bool("is_enabled").or(true),
            Field.bool("collapsed_by_default").or(false),
            Field.bool("display_product_count"),
            Field.whole("items_to_show"),
            Field.choice("sort_by", "alpha", "option_values", "item_count"),
            Field.bool("show_free_shipping_filter"),
            Field.bool("show_in_stock_filter"),
            Field.bool("show_is_featured_filter"),
            Field.bool("show_product_count"));

    private final StoreState state;
    private final AvailableFilters available;

    public SearchFilters(StoreState state) {
        this.state = state;
        this.available = new AvailableFilters(state);
    }

    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(PATH, Scope.INFORMATION, exchange -> Exchange.data(200, stored(FILTERS))),
                Endpoint.write("PUT", PATH, Scope.INFORMATION, this::put),
                Endpoint.get(
                        PATH + "/available",
                        Scope.INFORMATION,
                        exchange -> Exchange.data(200, Json.array(available.of(exchange)))),
                Endpoint.get(PATH + "/contexts", Scope.INFORMATION, this::contexts),
                Endpoint.write("PUT", PATH + "/contexts", Scope.INFORMATION, this::putContexts));
    }

    private ArrayNode stored(String document) {
        return state.documents().get(document).map(ArrayNode.class::cast).orElseGet(Json::array);
    }

    private Response put(Exchange exchange) {
        Problems problems = new Problems();
        ArrayNode filters = filters(exchange.objects(250), "", problems);
        problems.refuseAny();
        state.documents().put(FILTERS, filters);
        return Exchange.data(200, filters);
    }

    /** Their order is the order on the storefront. */
    private ArrayNode filters(List<ObjectNode> bodies, String prefix, Problems problems) {
        Set<String> known = available.ids();
        List<JsonNode> filters = new ArrayList<>();
        for (ObjectNode body : bodies) {
            String at = prefix + filters.size() + ".";
            ObjectNode filter = FILTER.created(body, at, problems);
            if (!known.contains(filter.path("id").asText())) {
                problems.add(at + "id", "is not an available filter");
            }
            int items = filter.path("items_to_show").asInt(5);
            if (!Set.of(5, 10, 15).contains(items)) {
                problems.add(at + "items_to_show", "must be one of 5, 10, 15");
            }
            filters.add(filter);
        }
        return Json.array(filters);
    }

    private Response contexts(Exchange exchange) {
        List<JsonNode> found = Json.elements(stored(CONTEXTS)).stream()
                .filter(one -> isAskedFor(exchange, one, "channel_id"))
                .filter(one -> isAskedFor(exchange, one, "category_id"))
                .toList();
        long[] keys = LongStream.range(0, found.size()).toArray();
        return OffsetPaging.plain()
                .answer(
                        exchange,
                        keys,
                        page -> Arrays.stream(page)
                                .mapToObj(key -> found.get((int) key))
                                .toList());
    }

    private static boolean isAskedFor(Exchange exchange, JsonNode one, String field) {
        return exchange.query()
                .get(field)
                .filter(value -> !value.equals(one.path("context").path(field).asText()))
                .isEmpty();
    }

    private Response putContexts(Exchange exchange) {
        Problems problems = new Problems();
        ArrayNode given = Json.array();
        for (ObjectNode body : exchange.objects(250)) {
            String prefix = given.size() + ".";
            ObjectNode one = given.addObject();
            one.set("context", context(body.path("context"), prefix + "context.", problems));
            one.set("data", filters(Json.objects(body, "data"), prefix + "data.", problems));
        }
        problems.refuseAny();
        Set<JsonNode> replaced =
                Json.elements(given).stream().map(one -> one.get("context")).collect(Collectors.toSet());
        ArrayNode all = Json.array(Json.elements(stored(CONTEXTS)).stream()
                .filter(one -> !replaced.contains(one.get("context")))
                .toList());
        state.documents().put(CONTEXTS, all.addAll(given));
        return Exchange.data(200, given);
    }

    private ObjectNode context(JsonNode body, String prefix, Problems problems) {
        ObjectNode context = Json.object();
        if (body.path("channel_id").asLong() > 0) {
            context.put("channel_id", body.path("channel_id").asInt());
        }
        if (body.path("category_id").asLong() > 0) {
            context.put("category_id", body.path("category_id").asInt());
        }
        if (state.channels().row(context.path("channel_id").asLong(1)).isEmpty()) {
            problems.add(prefix + "channel_id", "is not a channel of this store");
        }
        if (context.has("category_id")
                && state.categories().row(context.path("category_id").asLong()).isEmpty()) {
            problems.add(prefix + "category_id", "is not a category of this store");
        }
        if (context.isEmpty()) {
            problems.add(prefix + "channel_id", "or category_id is required");
        }
        return context;
    }
}
