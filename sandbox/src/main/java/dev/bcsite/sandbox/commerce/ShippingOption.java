package dev.bcsite.sandbox.commerce;

import java.math.BigDecimal;

/**
 * A way to ship a consignment.
 *
 * @param id 32 hexadecimal digits; the same method has the same id for the same consignment
 * @param cost as amounts are entered in the store, with or without tax, before discounts
 */
public record ShippingOption(String id, String description, String type, BigDecimal cost, String transitTime) {}
