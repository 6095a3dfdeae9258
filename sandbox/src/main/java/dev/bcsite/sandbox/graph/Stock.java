package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.List;

/** How much there is of a product, and how much of that the storefront tells. */
final class Stock {

    private Stock() {}

    static void bind(Bindings bindings) {
        bindings.type("Product").field("inventory", call -> ofProduct(call.visit(), call.row()));
        bindings.type("LinkedProduct").field("inventory", call -> ofProduct(call.visit(), call.row()));
        bindings.type("Variant").field("inventory", Stock::ofVariant);
    }

    /** What is not tracked is always there. */
    static boolean isInStock(ObjectNode product) {
        return switch (product.path("inventory_tracking").asText()) {
            case "product" -> product.path("inventory_level").asLong() > 0;
            case "variant" ->
                Json.objects(product, "variants").stream()
                        .anyMatch(variant -> variant.path("inventory_level").asLong() > 0);
            default -> true;
        };
    }

    private static ObjectNode ofProduct(Visit visit, ObjectNode product) {
        String tracking = product.path("inventory_tracking").asText();
        boolean isTracked = !tracking.equals("none");
        ObjectNode inventory = Json.object()
                .put("isInStock", isInStock(product))
                .put("isStockTracked", isTracked)
                .put("hasVariantInventory", tracking.equals("variant"));
        long level = tracking.equals("variant")
                ? Json.objects(product, "variants").stream()
                        .mapToLong(variant -> variant.path("inventory_level").asLong())
                        .sum()
                : product.path("inventory_level").asLong();
        tell(visit, isTracked, level, product.path("inventory_warning_level").asLong(), inventory);
        return inventory;
    }

    private static ObjectNode ofVariant(Call call) {
        VariantRow source = call.source(VariantRow.class);
        String tracking = source.product().path("inventory_tracking").asText();
        ObjectNode counted = tracking.equals("variant") ? source.json() : source.product();
        long level = counted.path("inventory_level").asLong();
        boolean isTracked = !tracking.equals("none");
        ObjectNode inventory = Json.object().put("isInStock", !isTracked || level > 0);
        tell(
                call.visit(),
                isTracked,
                level,
                counted.path("inventory_warning_level").asLong(),
                inventory);
        return inventory;
    }

    /** Numbers are told as the merchant chose: always, when few are left, or never. */
    private static void tell(Visit visit, boolean isTracked, long level, long warning, ObjectNode inventory) {
        String display = visit.settings("inventory").path("stock_level_display").asText("dont_show");
        boolean isTold = display.equals("show") || display.equals("show_when_low") && level <= warning;
        if (isTracked && isTold) {
            inventory.putObject("aggregated").put("availableToSell", level).put("warningLevel", warning);
        }
    }

    /** Lists leave out what is sold out, when the merchant wants it so. */
    static List<Card> withoutHidden(Visit visit, List<Card> cards) {
        String behavior = visit.settings("inventory")
                .path("product_out_of_stock_behavior")
                .asText("do_nothing");
        return behavior.startsWith("hide_product")
                ? cards.stream().filter(Card::isInStock).toList()
                : cards;
    }
}
