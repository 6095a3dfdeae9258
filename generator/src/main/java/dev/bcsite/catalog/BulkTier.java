package dev.bcsite.catalog;

import java.math.BigDecimal;

/**
 * A price for buying many.
 *
 * @param from smallest quantity
 * @param to largest quantity; 0 means no end
 * @param amount the unit price, the amount off each unit, or the fraction off (0.10 is ten percent), by {@code kind}
 */
public record BulkTier(int from, int to, Kind kind, BigDecimal amount) {

    /** What {@code amount} means. */
    public enum Kind {
        UNIT_PRICE,
        AMOUNT_OFF,
        FRACTION_OFF
    }
}
