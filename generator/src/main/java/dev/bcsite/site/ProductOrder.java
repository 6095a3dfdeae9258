package dev.bcsite.site;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An order for lists of products. Each ends in the product's id, so that equal products never swap places.
 *
 * <p>BigCommerce spells these in three ways; {@link #ofStore} reads all of them.
 */
public enum ProductOrder {
    FEATURED(
            Comparator.comparing(ProductEntry::featured).reversed().thenComparing(ProductEntry::sortOrder), "featured"),
    NEWEST(Comparator.comparing(ProductEntry::created).reversed(), "newest"),
    BEST_SELLING(Comparator.comparing(ProductEntry::totalSold).reversed(), "best_selling", "bestselling"),
    NAME(Comparator.comparing(ProductEntry::sortName), "alpha_asc", "alphaasc", "a_to_z"),
    NAME_DESCENDING(Comparator.comparing(ProductEntry::sortName).reversed(), "alpha_desc", "alphadesc", "z_to_a"),
    RATING(
            Comparator.comparing(ProductEntry::rating).reversed(),
            "avg_customer_review",
            "avgcustomerreview",
            "best_reviewed"),
    PRICE_LOW(byPrice(Comparator.naturalOrder()), "price_asc", "priceasc", "lowest_price"),
    PRICE_HIGH(byPrice(Comparator.reverseOrder()), "price_desc", "pricedesc", "highest_price");

    private final Comparator<ProductEntry> comparator;
    private final List<String> storeWords;

    ProductOrder(Comparator<ProductEntry> comparator, String... storeWords) {
        this.comparator = comparator.thenComparingLong(ProductEntry::id);
        this.storeWords = List.of(storeWords);
    }

    public Comparator<ProductEntry> comparator() {
        return comparator;
    }

    /** As themes and URLs write it: {@code best-selling}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ProductOrder> ofWord(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word().equals(word))
                .findFirst();
    }

    /** The order that the store's API names; absent for {@code use_store_settings} and names we do not know. */
    public static Optional<ProductOrder> ofStore(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(order -> order.storeWords.contains(lower))
                .findFirst();
    }

    /** Products without a shown price come last, whichever way the others run. */
    private static Comparator<ProductEntry> byPrice(Comparator<BigDecimal> direction) {
        return Comparator.comparing(entry -> entry.sortPrice().orElse(null), Comparator.nullsLast(direction));
    }
}
