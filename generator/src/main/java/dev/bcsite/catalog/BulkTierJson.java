package dev.bcsite.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prices for buying many. A rule whose kind nobody knows yet is left out: showing no tier is safe, showing a wrong one
 * is not.
 */
final class BulkTierJson {

    private static final Comparator<BulkTier> BY_QUANTITY = Comparator.comparingInt(BulkTier::from);

    private BulkTierJson() {}

    /** Reads {@code bulk_pricing_rules} of a product, where percentages are fractions: {@code ".10"} is ten percent. */
    static List<BulkTier> readAll(List<JsonNode> rules) {
        return rules.stream()
                .map(rule -> JsonRow.of("bulk pricing rule", rule))
                .flatMap(row -> kind(row.text("type"))
                        .map(kind -> new BulkTier(
                                row.count("quantity_min"), row.count("quantity_max"), kind, row.decimal("amount")))
                        .stream())
                .sorted(BY_QUANTITY)
                .toList();
    }

    /** How tiers of the API's two price answers name the kind of reduction. */
    static Optional<BulkTier.Kind> kind(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "fixed" -> Optional.of(BulkTier.Kind.UNIT_PRICE);
            case "price" -> Optional.of(BulkTier.Kind.AMOUNT_OFF);
            case "percent" -> Optional.of(BulkTier.Kind.FRACTION_OFF);
            default -> Optional.empty();
        };
    }
}
