package dev.bcsite.sandbox.commerce;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One line of a cart, as it was asked for. What it costs is not in it: prices are looked up whenever the cart is.
 *
 * @param row as it is kept: {@code id}, {@code sort}, {@code quantity} and what its sort needs
 */
public record Line(ObjectNode row) {

    /** What a line is about. */
    public enum Sort {
        PRODUCT,
        CUSTOM,
        CERTIFICATE
    }

    public String id() {
        return row.path("id").asText();
    }

    public Sort sort() {
        return Sort.valueOf(row.path("sort").asText());
    }

    public long quantity() {
        return row.path("quantity").asLong();
    }

    public long product() {
        return row.path("product_id").asLong();
    }

    public long variant() {
        return row.path("variant_id").asLong();
    }

    /** A price given instead of the product's. */
    public Optional<BigDecimal> givenPrice() {
        return row.has("list_price") ? Optional.of(row.path("list_price").decimalValue()) : Optional.empty();
    }

    /** What was chosen: {@code option_id}, {@code name}, {@code value} and, unless it is a text, {@code value_id}. */
    public List<ObjectNode> options() {
        return Json.objects(row, "options");
    }

    /** Whether another line is about the same, so that only the quantity differs. */
    boolean isLike(ObjectNode other) {
        ObjectNode mine = row.deepCopy();
        ObjectNode theirs = other.deepCopy();
        mine.remove(List.of("id", "quantity"));
        theirs.remove(List.of("id", "quantity"));
        return sort() == Sort.PRODUCT && mine.equals(theirs);
    }
}
