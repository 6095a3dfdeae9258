package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which products a search finds.
 *
 * <p>Without the product filtering feature, filters by rating, attribute and stock silently do nothing.
 *
 * @param given the filters as the client sent them
 * @param categories any of these; empty for all
 * @param allCategories whether a product must be in all of the categories asked for
 */
record Narrowing(
        Visit visit,
        Input given,
        List<String> words,
        List<Set<Long>> categories,
        boolean allCategories,
        boolean isFiltering) {

    static Narrowing of(Visit visit, Input given) {
        requireBounds(given, "price", "minPrice", "maxPrice");
        requireBounds(given, "rating", "minRating", "maxRating");
        Input among = given.input("categoryIdsFilter");
        List<Long> ids = given.has("categoryIdsFilter") ? among.ids("entityIds") : given.ids("categoryEntityIds");
        List<Long> asked = given.number("categoryEntityId").map(List::of).orElse(ids);
        boolean isDeep = given.flag("searchSubCategories").orElse(false);
        CategoryTree tree = CategoryTree.of(visit);
        return new Narrowing(
                visit,
                given,
                SearchFields.words(given.text("searchTerm").orElse("")),
                asked.stream().map(id -> isDeep ? tree.below(id) : Set.of(id)).toList(),
                among.text("matchBehavior").orElse("OR").equals("AND"),
                ProductLists.isFiltering(visit));
    }

    private static void requireBounds(Input given, String filter, String lowest, String highest) {
        Input bounds = given.input(filter);
        if (given.has(filter) && !bounds.has(lowest) && !bounds.has(highest)) {
            throw new GraphProblem("At least a " + lowest + " or " + highest + " must be supplied.");
        }
    }

    boolean accepts(Card card) {
        return isInCategories(card)
                && isAmong("brandEntityIds", card.brand())
                && isWithin("price", "minPrice", "maxPrice", card.price())
                && given.flag("isFeatured")
                        .map(wanted -> wanted == card.isFeatured())
                        .orElse(true)
                && given.flag("isFreeShipping")
                        .map(wanted -> wanted == card.isFreeShipping())
                        .orElse(true)
                && (!isFiltering || isFiltered(card))
                && (words.isEmpty() || mentionsAll(card));
    }

    private boolean isFiltered(Card card) {
        boolean isThere = card.isInStock() || !given.flag("hideOutOfStock").orElse(false);
        return isThere
                && isWithin("rating", "minRating", "maxRating", BigDecimal.valueOf(card.rating()))
                && (given.inputs("productAttributes").isEmpty() || hasAttributes(card));
    }

    private boolean isInCategories(Card card) {
        if (categories.isEmpty()) {
            return true;
        }
        return allCategories
                ? categories.stream().allMatch(ids -> isInAny(card, ids))
                : categories.stream().anyMatch(ids -> isInAny(card, ids));
    }

    private static boolean isInAny(Card card, Set<Long> ids) {
        return card.categories().stream().anyMatch(ids::contains);
    }

    private boolean isAmong(String filter, long id) {
        List<Long> ids = given.ids(filter);
        return ids.isEmpty() || ids.contains(id);
    }

    private boolean isWithin(String filter, String lowest, String highest, BigDecimal value) {
        Input bounds = given.input(filter);
        return bounds.decimal(lowest).map(bound -> value.compareTo(bound) >= 0).orElse(true)
                && bounds.decimal(highest)
                        .map(bound -> value.compareTo(bound) <= 0)
                        .orElse(true);
    }

    /** Every attribute asked for must have one of its values. */
    private boolean hasAttributes(Card card) {
        Optional<ObjectNode> product = visit.shelf().product(card.id());
        return product.isPresent()
                && given.inputs("productAttributes").stream().allMatch(wanted -> {
                    List<String> own = SearchFields.attributes(product.get())
                            .getOrDefault(wanted.text("attribute").orElse(""), List.of());
                    return new HashSet<>(wanted.texts("values")).stream().anyMatch(own::contains);
                });
    }

    /** Looks into the card first; only when that does not do, into the whole row. */
    private boolean mentionsAll(Card card) {
        String brief = (card.name() + " " + card.sku()).toLowerCase(Locale.ROOT);
        if (words.stream().allMatch(brief::contains)) {
            return true;
        }
        return visit.shelf()
                .product(card.id())
                .map(row -> brief + " " + row.path("description").asText("") + " "
                        + row.path("search_keywords").asText(""))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(text -> words.stream().allMatch(text::contains))
                .isPresent();
    }
}
