package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.Reading;
import dev.bcsite.sandbox.api.Endpoint;
import dev.bcsite.sandbox.api.Exchange;
import dev.bcsite.sandbox.api.Filter;
import dev.bcsite.sandbox.api.OffsetPaging;
import dev.bcsite.sandbox.api.Resource;
import dev.bcsite.sandbox.metafield.Metafields;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.state.Scope;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Children;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Products, and everything that hangs on one. */
public final class Products {

    private static final String PATH = "/v3/catalog/products";

    private static final int MOST_UPDATED = 10;
    private static final int MOST_REMOVED = 250;

    private final StoreState state;
    private final ProductStore products;
    private final VariantBatch batch;

    public Products(StoreState state) {
        this.state = state;
        this.products = new ProductStore(state);
        this.batch = new VariantBatch(products, Variants.of(state, products));
    }

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(products().endpoints());
        parts().forEach(part -> endpoints.addAll(part.endpoints()));
        endpoints.addAll(new PartPictures(state, products).endpoints());
        endpoints.add(variants().list());
        endpoints.add(Endpoint.write("PUT", "/v3/catalog/variants", Scope.PRODUCTS, batch::put));
        endpoints.add(
                Endpoint.get("/v3/catalog/summary", Scope.PRODUCTS, exchange -> Exchange.data(200, Summary.of(state))));
        endpoints.addAll(Assignments.toChannels(state).endpoints());
        endpoints.addAll(Assignments.toCategories(state).endpoints());
        endpoints.addAll(metafields("product", id -> state.products().keyOf(id).isPresent())
                .endpoints(PATH + "/{product_id}/metafields", PATH + "/metafields", "product_id"));
        endpoints.addAll(metafields("variant", this::isVariant)
                .endpoints(
                        PATH + "/{product_id}/variants/{variant_id}/metafields",
                        "/v3/catalog/variants/metafields",
                        "variant_id"));
        return endpoints;
    }

    private boolean isVariant(String id) {
        return Store.number(id).flatMap(products::ofVariant).isPresent();
    }

    private Resource products() {
        ProductWriting writing = new ProductWriting(state, products);
        return Resource.at(PATH, Scope.PRODUCTS, exchange -> products)
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
                .shape(ProductShape::show)
                .fields(ProductFields.SHAPE)
                .saving(writing::saved)
                .creates(200)
                .updates(200)
                .updatesMany(MOST_UPDATED, 200)
                .removes()
                .removesMany(Resource.Unfiltered.REFUSED)
                .removesAtMost(MOST_REMOVED);
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
            new Filter("categories", Optional.of("categories"), List.of("", "in"), Products::inCategories),
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
        if (exchange.readings().has(Reading.CATEGORIES_IN_MEANS_ALL)) {
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
                Variants.of(state, products)
                        .resource()
                        .shape(Products::showVariant)
                        .removing(Products::keepBase),
                Options.options(state, products).resource().shape(Products::showChoices),
                OptionValues.ofOptions(products).resource().shape(Products::showValue),
                Options.modifiers(state, products).resource().shape(Products::showChoices),
                OptionValues.ofModifiers(products).resource().shape(Products::showValue),
                Images.resource(state, products),
                Videos.of(products).resource(),
                CustomFields.of(products).resource(),
                BulkPricing.of(products).resource(),
                ComplexRules.of(products),
                ProductReviews.of(state, products));
    }

    private Metafields metafields(String type, Predicate<String> isThere) {
        return new Metafields(state, type, Scope.PRODUCTS, isThere);
    }

    private Resource variants() {
        Children variants = new Children(state.products(), "product_id", row -> Json.objects(row, "variants"));
        return Resource.at("/v3/catalog/variants", Scope.PRODUCTS, exchange -> variants)
                .filters(Filter.number("product_id"), Filter.number("id"), Filter.text("sku"), Filter.text("upc"))
                .id("")
                .choosable("id")
                .shape(Products::showVariant);
    }

    /** A product without options cannot be without its variant. */
    private static void keepBase(Exchange exchange, ObjectNode variant) {
        if (variant.path("option_values").isEmpty()) {
            throw exchange.unprocessable("variant_id", "is the base variant, which cannot be deleted");
        }
    }

    private static ObjectNode showVariant(Exchange exchange, ObjectNode row) {
        return links(exchange).complete(row.deepCopy(), "image_url");
    }

    private static ObjectNode showChoices(Exchange exchange, ObjectNode row) {
        return links(exchange).optionValues(row.deepCopy());
    }

    private static ObjectNode showValue(Exchange exchange, ObjectNode row) {
        ObjectNode value = row.deepCopy();
        links(exchange).optionValue(value);
        return value;
    }

    private static PictureLinks links(Exchange exchange) {
        return new PictureLinks(exchange.address());
    }
}
