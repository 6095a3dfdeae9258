package dev.bcsite.catalog;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One buyable combination of option values; a simple product has one, without any.
 *
 * @param price absent means the product's
 * @param sale absent means the product's
 * @param retail absent means the product's
 * @param stock absent when stock is not kept by variant
 * @param imageUrl absent means the product's pictures
 * @param unavailableMessage why it cannot be bought; absent when it can
 * @param values one value for each option of the product, in the order of the options
 */
public record Variant(
        long id,
        String sku,
        Optional<BigDecimal> price,
        Optional<BigDecimal> sale,
        Optional<BigDecimal> retail,
        BigDecimal calculated,
        Optional<BigDecimal> weight,
        Optional<Integer> stock,
        int lowStockLevel,
        Optional<String> imageUrl,
        Optional<String> unavailableMessage,
        Product.ProductCodes codes,
        List<Value> values) {

    public Variant {
        values = List.copyOf(values);
    }

    /** @param options ids of the product's options */
    Variant inOrderOf(List<Long> options) {
        List<Value> ordered = values.stream()
                .sorted(Comparator.comparingInt(value -> options.indexOf(value.optionId())))
                .toList();
        return new Variant(
                id,
                sku,
                price,
                sale,
                retail,
                calculated,
                weight,
                stock,
                lowStockLevel,
                imageUrl,
                unavailableMessage,
                codes,
                ordered);
    }

    /** The value this variant has for one option. */
    public record Value(long optionId, long valueId, String option, String label) {}
}
