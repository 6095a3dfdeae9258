package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A variant with the product it inherits from. */
record VariantRow(ObjectNode product, ObjectNode json) implements Row {

    /** Whether it can be bought, as far as the merchant is concerned; stock is not looked at. */
    boolean isPurchasable() {
        return !json.path("purchasing_disabled").asBoolean()
                && !product.path("availability").asText().equals("disabled")
                && Chosen.of(product, json).adjustments().barred().isEmpty();
    }

    @Override
    public String type() {
        return "Variant";
    }
}
