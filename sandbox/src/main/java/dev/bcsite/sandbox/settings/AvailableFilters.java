package dev.bcsite.sandbox.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Paging;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The filters a catalog has products for: five that every store has, and one for each option that products have. */
final class AvailableFilters {

    private static final Map<String, String> NAMES = new TreeMap<>(
            Map.of("brand", "Brand", "category", "Category", "other", "Other", "price", "Price", "rating", "Rating"));

    private final StoreState state;

    AvailableFilters(StoreState state) {
        this.state = state;
    }

    Set<String> ids() {
        Set<String> ids = new TreeSet<>(NAMES.keySet());
        options(state.products().stream()).keySet().forEach(name -> ids.add(id(name)));
        return ids;
    }

    private static String id(String option) {
        return "product-" + option.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    /** @return for the channel and the category that the request names, if it does */
    List<ObjectNode> of(Exchange exchange) {
        List<ObjectNode> products = products(exchange).toList();
        List<ObjectNode> filters = new ArrayList<>();
        NAMES.forEach((type, name) -> {
            ObjectNode filter = Json.object().put("id", type).put("name", name).put("type", type);
            count(type, products, filter);
            filters.add(filter);
        });
        options(products.stream())
                .forEach((name, count) -> filters.add(Json.object()
                        .put("id", id(name))
                        .put("name", name)
                        .put("type", "product")
                        .put("product_count", count)));
        return filters;
    }

    private Stream<ObjectNode> products(Exchange exchange) {
        Predicate<ObjectNode> isMeant = product -> true;
        for (Map.Entry<String, String> field :
                Map.of("channel_id", "channels", "category_id", "categories").entrySet()) {
            if (exchange.query().get(field.getKey()).isPresent()) {
                long id = Paging.number(exchange, field.getKey(), 1);
                isMeant = isMeant.and(
                        product -> Json.longs(product, field.getValue()).contains(id));
            }
        }
        return state.products().stream().filter(isMeant);
    }

    private static void count(String type, List<ObjectNode> products, ObjectNode filter) {
        switch (type) {
            case "brand" ->
                filter.put(
                        "product_count",
                        with(products, row -> row.path("brand_id").asLong() > 0));
            case "category" ->
                filter.put(
                        "product_count",
                        with(products, row -> !row.path("categories").isEmpty()));
            case "rating" ->
                filter.put(
                        "product_count",
                        with(products, row -> row.path("reviews_count").asLong() > 0));
            case "price" -> {
                List<BigDecimal> prices = products.stream()
                        .map(row -> row.path("calculated_price").decimalValue())
                        .sorted()
                        .toList();
                filter.put("price_range_min", prices.isEmpty() ? BigDecimal.ZERO : prices.get(0));
                filter.put("price_range_max", prices.isEmpty() ? BigDecimal.ZERO : prices.get(prices.size() - 1));
            }
            default -> {}
        }
    }

    private static long with(List<ObjectNode> products, Predicate<ObjectNode> property) {
        return products.stream().filter(property).count();
    }

    /** How many products have an option of each name. */
    private static Map<String, Integer> options(Stream<ObjectNode> products) {
        Map<String, Integer> counts = new TreeMap<>();
        products.forEach(product -> {
            Set<String> names = new TreeSet<>();
            Json.objects(product, "options")
                    .forEach(option -> names.add(option.path("display_name").asText()));
            names.forEach(name -> counts.merge(name, 1, Integer::sum));
        });
        return counts;
    }
}
