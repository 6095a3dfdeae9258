package dev.bcsite.sandbox.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;

/** A product has an option set as soon as shoppers choose anything; only one without options has a base variant. */
public final class OptionSet {

    private OptionSet() {}

    public static void give(ObjectNode product) {
        boolean hasOptions = !product.path("options").isEmpty();
        boolean hasChoices = hasOptions || !product.path("modifiers").isEmpty();
        if (!hasChoices) {
            product.putNull("option_set_id");
        } else if (!product.hasNonNull("option_set_id")) {
            product.put("option_set_id", product.path("id").asLong());
        }
        if (hasOptions) {
            product.putNull("base_variant_id");
        } else {
            product.set(
                    "base_variant_id", Json.objects(product, "variants").get(0).get("id"));
        }
    }
}
