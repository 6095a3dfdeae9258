package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.product.ProductStore;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.util.function.LongUnaryOperator;

/**
 * How many of each variant there are. A product's own level goes with them: the base variant's, or the sum.
 *
 * <p>Levels may go below zero, as they may at BigCommerce when orders are entered by hand.
 */
public final class Stock {

    private final StoreState state;

    public Stock(StoreState state) {
        this.state = state;
    }

    /** Changes the level of a variant, tracked or not; false when the product has no such variant. */
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
}
