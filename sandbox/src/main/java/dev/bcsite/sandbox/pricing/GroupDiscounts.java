package dev.bcsite.sandbox.pricing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the members of a customer group pay instead of the price for everybody: the group's {@code discount_rules}.
 *
 * <p>Rules do not add up. One for the product comes before those for its categories, and these before the one for
 * everything; a category's holds for the categories below it too. BigCommerce does not say which of several categories
 * wins: here it is the one that makes the product cheapest.
 */
record GroupDiscounts(StoreState state, List<ObjectNode> rules) {

    GroupDiscounts {
        rules = List.copyOf(rules);
    }

    /** @param group empty when the shopper is in none */
    static GroupDiscounts of(StoreState state, Optional<ObjectNode> group) {
        return new GroupDiscounts(
                state, group.map(row -> Json.objects(row, "discount_rules")).orElse(List.of()));
    }

    /** The price list that stands in the place of all other rules. */
    OptionalLong priceList() {
        return of("price_list").stream()
                .mapToLong(rule -> rule.path("price_list_id").asLong())
                .findFirst();
    }

    /**
     * The group's price of a product.
     *
     * @param price with what chosen modifiers add
     * @param inCurrency converts amounts of rules, which are in the store's default currency
     */
    BigDecimal reduced(ObjectNode product, BigDecimal price, UnaryOperator<BigDecimal> inCurrency) {
        return rules.isEmpty()
                ? price
                : nearest(product).stream()
                        .map(rule -> by(rule, price, inCurrency))
                        .min(Comparator.naturalOrder())
                        .orElse(price);
    }

    private List<ObjectNode> nearest(ObjectNode product) {
        List<ObjectNode> own = of("product").stream()
                .filter(rule ->
                        rule.path("product_id").asLong() == product.path("id").asLong())
                .toList();
        List<ObjectNode> categories = own.isEmpty() ? ofCategories(product) : own;
        return categories.isEmpty() ? of("all") : categories;
    }

    private List<ObjectNode> ofCategories(ObjectNode product) {
        List<ObjectNode> wanted = of("category");
        if (wanted.isEmpty()) {
            return List.of();
        }
        Set<Long> above = new HashSet<>();
        Json.longs(product, "categories").forEach(category -> climb(category, above));
        return wanted.stream()
                .filter(rule -> above.contains(rule.path("category_id").asLong()))
                .toList();
    }

    /** Adds a category and all above it. */
    private void climb(long category, Set<Long> passed) {
        long next = category;
        while (next > 0 && passed.add(next)) {
            next = state.categories()
                    .row(next)
                    .map(row -> row.path("parent_id").asLong())
                    .orElse(0L);
        }
    }

    private List<ObjectNode> of(String type) {
        return rules.stream()
                .filter(rule -> rule.path("type").asText().equals(type))
                .toList();
    }

    /** {@code price} takes the amount off, {@code fixed} puts it in the place of the price. */
    private static BigDecimal by(ObjectNode rule, BigDecimal price, UnaryOperator<BigDecimal> inCurrency) {
        BigDecimal amount = new BigDecimal(rule.path("amount").asText("0"));
        BigDecimal reduced = switch (rule.path("method").asText()) {
            case "percent" -> price.subtract(price.multiply(amount).movePointLeft(2));
            case "fixed" -> inCurrency.apply(amount);
            case "price" -> price.subtract(inCurrency.apply(amount));
            default -> price;
        };
        return reduced.max(BigDecimal.ZERO);
    }
}
