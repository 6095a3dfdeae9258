package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Something that somebody wants in a cart. */
public sealed interface Wish {

    /** What problems call it: {@code line_items.0}. */
    String where();

    /**
     * A product.
     *
     * @param variant which; absent when the selections say so, or when there is only one
     * @param selections what was chosen of options and modifiers
     * @param price instead of the store's, when given
     */
    record OfProduct(
            String where,
            long product,
            OptionalLong variant,
            long quantity,
            List<Selection> selections,
            Optional<BigDecimal> price,
            Optional<ObjectNode> wrapping)
            implements Wish {

        public OfProduct {
            selections = List.copyOf(selections);
        }
    }

    /** One option or modifier. @param value the id of a value, or what a text, number or date modifier takes */
    record Selection(long option, JsonNode value) {}

    /** Something that the catalog does not have. */
    record OfCustom(String where, String sku, String name, long quantity, BigDecimal price, String image)
            implements Wish {}

    /** A gift certificate to buy. @param details {@code name}, {@code theme}, {@code sender}, {@code recipient}... */
    record OfCertificate(String where, BigDecimal amount, long quantity, ObjectNode details) implements Wish {}
}
