package dev.bcsite.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What BigCommerce charges a guest of one channel for a product or a variant, in one currency.
 *
 * <p>Source: {@code POST /v3/pricing/products}, which knows price lists, taxes and rounding. This is the only price
 * that pages show.
 *
 * @param variantId absent for the product as a whole
 * @param price the regular price
 * @param sale the sale price, when there is one
 * @param retail what it costs elsewhere, when told
 * @param calculated what a shopper pays
 * @param lowest the least that any variant costs; equal to {@code highest} when all cost the same
 * @param highest the most that any variant costs
 * @param tiers prices for buying many, as unit prices or reductions
 */
public record PriceQuote(
        long productId,
        Optional<Long> variantId,
        String currency,
        Amount price,
        Optional<Amount> sale,
        Optional<Amount> retail,
        Amount calculated,
        Amount lowest,
        Amount highest,
        List<BulkTier> tiers) {

    public PriceQuote {
        tiers = List.copyOf(tiers);
    }

    /** An amount without and with tax. */
    public record Amount(BigDecimal withoutTax, BigDecimal withTax) {

        public BigDecimal shown(boolean taxInclusive) {
            return taxInclusive ? withTax : withoutTax;
        }
    }
}
