package dev.bcsite.catalog;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The catalog's prices of a product, in the store's default currency.
 *
 * <p>BigCommerce writes 0 for "not set" in all but {@code price}; here that is absent.
 *
 * @param hidden the merchant shows no price ("call for price")
 * @param hiddenLabel what to show instead; may be empty
 */
public record ProductPrices(
        BigDecimal price,
        Optional<BigDecimal> sale,
        Optional<BigDecimal> retail,
        Optional<BigDecimal> map,
        BigDecimal calculated,
        boolean hidden,
        String hiddenLabel) {}
