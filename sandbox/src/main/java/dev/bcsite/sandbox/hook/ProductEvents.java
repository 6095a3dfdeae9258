package dev.bcsite.sandbox.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What products tell: themselves, their variants as SKUs, their stock, and where they are sold.
 *
 * <p>The variant that a product without options has is no SKU. Stock that an order takes is told in other scopes than
 * stock that somebody writes.
 */
final class ProductEvents {

    /** Other fields change silently: custom fields, images but the first thumbnail, bulk prices, complex rules. */
    private static final List<String> TOLD = List.of(
            ("availability availability_description categories brand_id condition is_condition_shown description depth"
                            + " height width inventory_tracking inventory_warning_level is_featured meta_description"
                            + " name order_quantity_minimum order_quantity_maximum open_graph_type open_graph_title"
                            + " open_graph_description open_graph_use_product_name open_graph_use_meta_description"
                            + " open_graph_use_image page_title is_preorder_only preorder_message"
                            + " preorder_release_date price cost_price retail_price sale_price is_price_hidden"
                            + " price_hidden_label type related_products reviews_count search_keywords"
                            + " fixed_cost_shipping_price is_free_shipping sku sort_order tax_class_id layout_file"
                            + " total_sold upc is_visible warranty weight custom_url bin_picking_number"
                            + " gift_wrapping_options_type gift_wrapping_options_list")
                    .split(" "));

    private static final String[] SILENT_IN_VARIANTS = {"inventory_level", "calculated_price", "calculated_weight"};

    private ProductEvents() {}

    static Stream<Event> of(Difference product, Surroundings around) {
        if (product.isGone()) {
            return Stream.concat(self(product), skus(product));
        }
        boolean isByOrder = !around.of(Kind.ORDERS).isEmpty();
        return Stream.of(
                        self(product),
                        stock(product, isByOrder),
                        skus(product),
                        variantStock(product, isByOrder),
                        stockSettings(product),
                        channels(product),
                        categories(product, around))
                .flatMap(events -> events);
    }

    private static Stream<Event> self(Difference product) {
        return product.isUpdate() && !isTold(product)
                ? Stream.empty()
                : Stream.of(Event.typed("store/product/" + product.verb(), "product", product.id()));
    }

    private static boolean isTold(Difference product) {
        boolean isStockTold = product.touches("inventory_level")
                && !product.after().path("inventory_tracking").asText().equals("none");
        boolean lostModifier = product.inside("modifiers").stream().anyMatch(Difference::isGone);
        boolean gotThumbnail = !hasThumbnail(product.before()) && hasThumbnail(product.after());
        return product.touches(TOLD) || isStockTold || lostModifier || gotThumbnail;
    }

    private static boolean hasThumbnail(JsonNode product) {
        return Json.objects(product, "images").stream()
                .anyMatch(image -> image.path("is_thumbnail").asBoolean());
    }

    private static Stream<Event> stock(Difference product, boolean isByOrder) {
        boolean isTracked = !hasOptions(product.after())
                || product.after().path("inventory_tracking").asText().equals("product");
        if (!product.isUpdate() || !product.touches("inventory_level") || !isTracked) {
            return Stream.empty();
        }
        ObjectNode data = Event.typed("product", product.id());
        fillStock(data.putObject("inventory"), product.id(), product, isByOrder);
        String scope = "store/product/inventory/" + (isByOrder ? "order/updated" : "updated");
        return Stream.concat(Stream.of(new Event(scope, data)), atLocation(product, product, isByOrder));
    }

    private static boolean hasOptions(JsonNode product) {
        return !product.path("options").isEmpty();
    }

    /** What somebody writes is the level itself; what an order takes is how much it took. */
    private static void fillStock(ObjectNode inventory, long product, Difference row, boolean isByOrder) {
        long now = row.after().path("inventory_level").asLong();
        long before = row.before().path("inventory_level").asLong();
        inventory.put("product_id", product).put("method", isByOrder ? "relative" : "absolute");
        inventory.put("value", isByOrder ? now - before : now);
    }

    /** The scopes that name a location and, instead of a channel, a star. */
    private static Stream<Event> atLocation(Difference product, Difference row, boolean isByOrder) {
        long level = row.after().path("inventory_level").asLong();
        long warning = row.after().path("inventory_warning_level").asLong();
        ObjectNode data = place(product, row);
        Stream.Builder<String> scopes = Stream.builder();
        scopes.add("stock_changed");
        if (isByOrder && level <= warning) {
            scopes.add("low_stock_reached");
        }
        if (isByOrder && level == 0) {
            scopes.add("out_of_stock_reached");
        }
        return scopes.build().map(scope -> new Event("store/channel/*/inventory/product/" + scope, data));
    }

    /** Of a product without options, and of variants. */
    private static Stream<Event> stockSettings(Difference product) {
        Stream<Difference> rows =
                hasOptions(product.after()) ? product.inside("variants").stream() : Stream.of(product);
        return rows.filter(row -> row.isUpdate() && row.touches("inventory_warning_level"))
                .map(row -> new Event("store/channel/*/inventory/product/settings_changed", place(product, row)));
    }

    private static ObjectNode place(Difference product, Difference row) {
        long variant = row == product ? product.after().path("base_variant_id").asLong() : row.id();
        return Json.object()
                .put("variant_id", variant)
                .put("product_id", product.id())
                .put("location_id", 1);
    }

    private static Stream<Event> skus(Difference product) {
        return product.inside("variants").stream()
                .filter(variant -> isSku(variant.row()))
                .filter(variant -> !variant.isUpdate() || variant.touchesMoreThan(SILENT_IN_VARIANTS))
                .map(variant -> {
                    ObjectNode data = sku(variant);
                    data.putObject("sku").put("product_id", product.id()).put("variant_id", variant.id());
                    return new Event("store/sku/" + variant.verb(), data);
                });
    }

    private static boolean isSku(JsonNode variant) {
        return !variant.path("option_values").isEmpty();
    }

    /** The id is that of the SKU of old, which newer variants do not have. */
    private static ObjectNode sku(Difference variant) {
        JsonNode sku = variant.row().path("sku_id");
        return Event.typed("sku", sku.isNumber() ? sku.asLong() : variant.id());
    }

    private static Stream<Event> variantStock(Difference product, boolean isByOrder) {
        boolean isByVariant =
                product.after().path("inventory_tracking").asText().equals("variant");
        String scope = "store/sku/inventory/" + (isByOrder ? "order/updated" : "updated");
        return product.inside("variants").stream()
                .filter(variant -> isByVariant && isSku(variant.row()))
                .filter(variant -> variant.isUpdate() && variant.touches("inventory_level"))
                .flatMap(variant -> {
                    ObjectNode data = sku(variant);
                    ObjectNode inventory = data.putObject("inventory");
                    fillStock(inventory, product.id(), variant, isByOrder);
                    inventory.put("variant_id", variant.id());
                    return Stream.concat(Stream.of(new Event(scope, data)), atLocation(product, variant, isByOrder));
                });
    }

    private static Stream<Event> channels(Difference product) {
        return Stream.concat(
                product.added("channels").stream().map(channel -> sold(channel, "product/assigned", product)),
                product.removed("channels").stream().map(channel -> sold(channel, "product/unassigned", product)));
    }

    private static Event sold(long channel, String what, Difference product) {
        return Event.ofChannel(channel, what, Json.object().put("product_id", product.id()));
    }

    private static Stream<Event> categories(Difference product, Surroundings around) {
        return Stream.concat(
                channelsOf(product.added("categories"), around).stream()
                        .map(channel -> sold(channel, "category/product/assigned", product)),
                channelsOf(product.removed("categories"), around).stream()
                        .map(channel -> sold(channel, "category/product/unassigned", product)));
    }

    private static Set<Long> channelsOf(Set<Long> categories, Surroundings around) {
        Set<Long> channels = new TreeSet<>();
        categories.forEach(category -> channels.addAll(around.channelsOfCategory(category)));
        return channels;
    }
}
