package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.OptionalLong;

/** How much there is of products that are counted, by product or by variant. */
final class Stock {

    private Stock() {}

    /** What is left; empty for a product that is not counted. */
    static OptionalLong of(ObjectNode product, long variant) {
        return switch (tracking(product)) {
            case "product" -> OptionalLong.of(product.path("inventory_level").asLong());
            case "variant" ->
                Json.objects(product, "variants").stream()
                        .filter(row -> row.path("id").asLong() == variant)
                        .mapToLong(row -> row.path("inventory_level").asLong())
                        .findFirst();
            default -> OptionalLong.empty();
        };
    }

    /** Whether two lines take from the same stock. */
    static boolean isShared(ObjectNode product, Line one, Line other) {
        return one.product() == other.product()
                && (!tracking(product).equals("variant") || one.variant() == other.variant());
    }

    /** Takes what was sold, or with a negative quantity puts it back; never below nothing. */
    static void take(StoreState state, long productId, long variant, long quantity) {
        new ProductStore(state).edit(productId, product -> {
            String tracking = tracking(product);
            if (!tracking.equals("none")) {
                for (ObjectNode row : Json.objects(product, "variants")) {
                    if (row.path("id").asLong() == variant) {
                        lower(row, quantity);
                    }
                }
                lower(product, quantity);
            }
            return product.put(
                    "total_sold", Math.max(0, product.path("total_sold").asLong() + quantity));
        });
    }

    private static void lower(ObjectNode row, long quantity) {
        row.put("inventory_level", Math.max(0, row.path("inventory_level").asLong() - quantity));
    }

    private static String tracking(ObjectNode product) {
        return product.path("inventory_tracking").asText("none");
    }
}
