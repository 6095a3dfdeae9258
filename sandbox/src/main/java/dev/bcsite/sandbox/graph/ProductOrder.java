package dev.bcsite.sandbox.graph;

import java.util.Comparator;
import java.util.Locale;

/** The orders a list of products can have; the names are GraphQL's. */
enum ProductOrder {
    A_TO_Z(Comparator.comparing(ProductOrder::nameOf)),
    Z_TO_A(Comparator.comparing(ProductOrder::nameOf).reversed()),
    BEST_REVIEWED(Comparator.comparingDouble(Card::rating).reversed()),
    BEST_SELLING(Comparator.comparingLong(Card::sold).reversed()),
    /** As the merchant numbered them, featured ones first among equals. */
    FEATURED(Comparator.comparingLong(Card::sortOrder).thenComparing(card -> !card.isFeatured())),
    /** By the catalog's prices: price lists do not matter. */
    HIGHEST_PRICE(Comparator.comparing(Card::price).reversed()),
    LOWEST_PRICE(Comparator.comparing(Card::price)),
    NEWEST(Comparator.comparing(Card::created).reversed());

    private final Comparator<Card> comparator;

    ProductOrder(Comparator<Card> comparator) {
        this.comparator = comparator;
    }

    /** Equal ones stay in the order of their ids. */
    Comparator<Card> comparator() {
        return comparator.thenComparingLong(Card::id);
    }

    private static String nameOf(Card card) {
        return card.name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code alpha_asc} of the catalog, {@code alphaasc} of the settings, and {@code A_TO_Z}. */
    static ProductOrder named(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace("_", "")) {
            case "newest" -> NEWEST;
            case "bestselling" -> BEST_SELLING;
            case "alphaasc", "atoz" -> A_TO_Z;
            case "alphadesc", "ztoa" -> Z_TO_A;
            case "avgcustomerreview", "bestreviewed" -> BEST_REVIEWED;
            case "priceasc", "lowestprice" -> LOWEST_PRICE;
            case "pricedesc", "highestprice" -> HIGHEST_PRICE;
            default -> FEATURED;
        };
    }
}
