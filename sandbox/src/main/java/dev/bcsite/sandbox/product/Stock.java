package dev.bcsite.sandbox.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;

/** How many there are of products that are counted, each as a whole or by variant. */
public final class Stock {

    private final StoreState state;

    public Stock(StoreState state) {
        this.state = state;
    }

    /** What is left; empty for a product that is not counted. */
    public static OptionalLong left(ObjectNode product, long variant) {
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

    /** Whether each variant of the product has a stock of its own. */
    public static boolean isByVariant(ObjectNode product) {
        return tracking(product).equals("variant");
    }

    /**
     * Changes the level of a variant, tracked or not, and with it the product's: the sum. False when the product has no
     * such variant.
     */
    public boolean change(long product, long variant, LongUnaryOperator level) {
        boolean[] found = {false};
        new ProductStore(state).edit(product, row -> {
            long sum = 0;
            for (ObjectNode one : Json.objects(row, "variants")) {
                if (one.path("id").asLong() == variant) {
                    found[0] = true;
                    one.put(
                            "inventory_level",
                            level.applyAsLong(one.path("inventory_level").asLong()));
                }
                sum += one.path("inventory_level").asLong();
            }
            return row.put("inventory_level", sum);
        });
        return found[0];
    }

    /** Takes what was sold, or with a negative quantity puts it back; never below nothing. */
    public void sell(long product, long variant, long quantity) {
        new ProductStore(state).edit(product, row -> {
            if (!tracking(row).equals("none")) {
                Json.objects(row, "variants").stream()
                        .filter(one -> one.path("id").asLong() == variant)
                        .forEach(one -> lower(one, quantity));
                lower(row, quantity);
            }
            return row.put("total_sold", Math.max(0, row.path("total_sold").asLong() + quantity));
        });
    }

    private static void lower(ObjectNode row, long quantity) {
        row.put("inventory_level", Math.max(0, row.path("inventory_level").asLong() - quantity));
    }

    private static String tracking(ObjectNode product) {
        return product.path("inventory_tracking").asText("none");
    }
}
