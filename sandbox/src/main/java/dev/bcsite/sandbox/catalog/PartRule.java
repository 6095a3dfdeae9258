package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What the store makes of a part of a product before it is stored; throws what it refuses. */
@FunctionalInterface
interface PartRule {

    /**
     * @param whole the product, or the option a value belongs to, with the other parts of the sort; not to be changed
     * @param before the part as it was; empty for a new one
     */
    ObjectNode saved(ObjectNode whole, Optional<ObjectNode> before, ObjectNode row);
}
