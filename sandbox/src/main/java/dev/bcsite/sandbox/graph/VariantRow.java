package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A variant with the product it inherits from. */
record VariantRow(ObjectNode product, ObjectNode json) implements Row {

    @Override
    public String type() {
        return "Variant";
    }
}
