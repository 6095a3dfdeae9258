package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.api.CursorPaging;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.OffsetPaging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Children;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.ListRows;
import dev.bcsite.sandbox.table.Rows;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Products, and everything that hangs on one. */
public final class Products {

    private static final String PATH = "/v3/catalog/products";

    private final StoreState state;

    public Products(StoreState state) {
        this.state = state;
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        Resource products = products();
        endpoints.add(products.list());
        endpoints.add(products.one());
        for (Resource part : parts()) {
            endpoints.add(part.list());
            endpoints.add(part.one());
        }
        endpoints.add(variants().list());
        endpoints.add(
                Endpoint.get("/v3/catalog/summary", Scope.PRODUCTS, exchange -> Exchange.data(200, summary(state))));
        endpoints.add(pairs("channel-assignments", "channel_id", "channels").list());
        endpoints.add(pairs("category-assignments", "category_id", "categories").list());
        return endpoints;
    }

    private Resource products() {
        return Resource.at(PATH, Scope.PRODUCTS, exchange -> state.products())
                .paging(new OffsetPaging(50, ProductShape::largestPage, "total_pages"))
                .filters(productFilters())
                .sorts(
                        "id",
                        "name",
                        "sku",
                        "price",
                        "date_modified",
                        "date_last_imported",
                        "inventory_level",
                        "is_visible",
                        "total_sold",
                        "calculated_price")
                .choosable("gift_wrapping_options_type", "gift_wrapping_options_list")
                .shape(ProductShape::show);
    }

    private static Filter[] productFilters() {
        return new Filter[] {
            Filter.number("id"),
            Filter.members("channel_id", "channels"),
            Filter.text("name"),
            Filter.text("sku"),
            Filter.text("upc"),
            Filter.text("mpn"),
            Filter.text("condition"),
            Filter.text("type"),
            Filter.text("availability"),
            Filter.number("price"),
            Filter.number("weight"),
            Filter.number("brand_id"),
            Filter.number("inventory_level"),
            Filter.number("total_sold"),
            Filter.bool("is_visible"),
            Filter.flag("is_featured"),
            Filter.flag("is_free_shipping"),
            Filter.date("date_modified"),
            Filter.date("date_last_imported"),
            new Filter("categories", List.of("", "in"), Products::inCategories),
            Filter.single("out_of_stock", (value, exchange) -> Products::isOutOfStock),
            Filter.single("inventory_low", (value, exchange) -> Products::isLow),
            Filter.single("keyword", (value, exchange) -> row -> mentions(row, value))
        };
    }

    /** Without operator it finds the products that are in this category and no other. */
    private static Predicate<ObjectNode> inCategories(String operator, String value, Exchange exchange) {
        Set<Long> wanted = new HashSet<>();
        Filter.numbers("categories", value, exchange).forEach(number -> wanted.add(number.longValue()));
        if (operator.isEmpty()) {
            return row -> Json.longs(row, "categories").equals(wanted);
        }
        if (exchange.readings().categoriesInMeansAll()) {
            return row -> Json.longs(row, "categories").containsAll(wanted);
        }
        return row -> Json.longs(row, "categories").stream().anyMatch(wanted::contains);
    }

    private static boolean isOutOfStock(ObjectNode product) {
        return switch (product.path("inventory_tracking").asText()) {
            case "product" -> product.path("inventory_level").asLong() <= 0;
            case "variant" ->
                Json.objects(product, "variants").stream()
                        .allMatch(variant -> variant.path("inventory_level").asLong() <= 0);
            default -> false;
        };
    }

    private static boolean isLow(ObjectNode product) {
        return !product.path("inventory_tracking").asText().equals("none")
                && product.path("inventory_level").asLong()
                        <= product.path("inventory_warning_level").asLong();
    }

    private static boolean mentions(ObjectNode product, String keyword) {
        return Filter.contains(product.path("name"), keyword)
                || Filter.contains(product.path("sku"), keyword)
                || Filter.contains(product.path("description"), keyword)
                || Filter.contains(product.path("search_keywords"), keyword);
    }

    private List<Resource> parts() {
        return List.of(
                part("variants", "variants", Products::showVariant),
                part("options", "options", (exchange, row) -> links(exchange).optionValues(row.deepCopy())),
                part(
                        "modifiers",
                        "modifiers",
                        (exchange, row) -> links(exchange).optionValues(row.deepCopy())),
                part("images", "images", (exchange, row) -> links(exchange).productImage(row.deepCopy()))
                        .emptyIsNoContent(),
                part("videos", "videos", (exchange, row) -> row.deepCopy()),
                part("custom-fields", "custom_fields", (exchange, row) -> row.deepCopy()),
                part("bulk-pricing-rules", "bulk_pricing_rules", (exchange, row) -> row.deepCopy()),
                part("reviews", "reviews", (exchange, row) -> row.deepCopy())
                        .filters(Filter.single("status", Products::hasStatus))
                        .emptyIsNoContent(),
                part("metafields", "metafields", (exchange, row) -> row.deepCopy())
                        .paging(new CursorPaging(50))
                        .filters(Filter.number("id"), Filter.text("key"), Filter.text("namespace")));
    }

    private Resource part(String name, String field, BiFunction<Exchange, ObjectNode, ObjectNode> shape) {
        return Resource.at(PATH + "/{product_id}/" + name, Scope.PRODUCTS, exchange -> partsOf(exchange, field))
                .choosable()
                .shape(shape);
    }

    private Rows partsOf(Exchange exchange, String field) {
        ObjectNode product = state.products().row(exchange.id("product_id")).orElseThrow(exchange::notFound);
        return new ListRows(Json.objects(product, field));
    }

    private static Predicate<ObjectNode> hasStatus(String value, Exchange exchange) {
        String status = switch (value) {
            case "1" -> "approved";
            case "0" -> "pending";
            case "2" -> "disapproved";
            default -> throw exchange.unprocessable("status", "must be 1 (approved), 0 (pending) or 2 (disapproved)");
        };
        return row -> row.path("status").asText().equals(status);
    }

    private Resource variants() {
        Children variants = new Children(state.products(), "product_id", row -> Json.objects(row, "variants"));
        return Resource.at("/v3/catalog/variants", Scope.PRODUCTS, exchange -> variants)
                .filters(Filter.number("product_id"), Filter.number("id"), Filter.text("sku"), Filter.text("upc"))
                .id("")
                .choosable("id")
                .shape(Products::showVariant);
    }

    private static ObjectNode showVariant(Exchange exchange, ObjectNode row) {
        return links(exchange).complete(row.deepCopy(), "image_url");
    }

    /** Pairs of a product and one of the numbers in an array of it. */
    private Resource pairs(String name, String otherId, String field) {
        Children pairs = new Children(
                state.products(),
                "product_id",
                product -> Json.longs(product, field).stream()
                        .map(other -> pair(product, otherId, other))
                        .toList());
        return Resource.at(PATH + "/" + name, Scope.PRODUCTS, exchange -> pairs)
                .filters(Filter.number("product_id"), Filter.number(otherId))
                .id("");
    }

    private static ObjectNode pair(ObjectNode product, String otherId, long other) {
        ObjectNode pair = Json.object();
        pair.put("product_id", product.path("id").asLong());
        return pair.put(otherId, other);
    }

    private static PictureLinks links(Exchange exchange) {
        return new PictureLinks(exchange.address());
    }

    /** The figures of {@code /v3/catalog/summary}, of which the smallest price is a text. */
    static ObjectNode summary(StoreState state) {
        long inventory = 0;
        long count = 0;
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal lowest = BigDecimal.valueOf(Long.MAX_VALUE);
        for (long id : state.products().keys()) {
            for (ObjectNode variant : state.products()
                    .row(id)
                    .map(row -> Json.objects(row, "variants"))
                    .orElse(List.of())) {
                BigDecimal price = variant.path("calculated_price").decimalValue();
                long level = variant.path("inventory_level").asLong();
                count++;
                inventory += level;
                value = value.add(price.multiply(BigDecimal.valueOf(level)));
                sum = sum.add(price);
                highest = highest.max(price);
                lowest = lowest.min(price);
            }
        }
        ObjectNode summary = Json.object().put("inventory_count", inventory).put("inventory_value", value);
        summary.put("variant_count", count).put("highest_variant_price", highest);
        BigDecimal average =
                count == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_UP);
        summary.put("average_variant_price", average);
        return summary.put("lowest_variant_price", count == 0 ? "0" : lowest.toPlainString());
    }
}
