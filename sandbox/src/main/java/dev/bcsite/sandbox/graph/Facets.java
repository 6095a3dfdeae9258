package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * By what the result of a search can be narrowed further. Without the product filtering feature there is nothing.
 *
 * <p>Counts are of the products found, so a shopper sees what each choice would leave.
 */
final class Facets {

    private static final int SHOWN = 10;

    private final Visit visit;
    private final List<Card> found;
    private final Input given;

    Facets(Visit visit, SearchFields.Result result) {
        this.visit = visit;
        this.found = result.found();
        this.given = result.narrowing().given();
    }

    List<Row> all() {
        List<Row> facets = new ArrayList<>();
        if (!ProductLists.isFiltering(visit)) {
            return facets;
        }
        facets.add(facet("CategorySearchFilter", "Category", "items", categories()));
        facets.add(facet("BrandSearchFilter", "Brand", "items", brands()));
        facets.addAll(attributes());
        facets.add(facet("RatingSearchFilter", "Rating", "items", ratings()));
        facets.add(price());
        facets.add(other());
        return facets;
    }

    private static Row facet(String type, String name, String field, List<ObjectNode> items) {
        ObjectNode facet = named(name);
        facet.set(field, Json.array(items));
        return Row.of(type, facet);
    }

    private static ObjectNode named(String name) {
        return Json.object()
                .put("name", name)
                .put("displayName", name)
                .put("isCollapsedByDefault", false)
                .put("displayProductCount", true)
                .put("displayItemsCount", SHOWN);
    }

    private List<ObjectNode> categories() {
        CategoryTree tree = CategoryTree.of(visit);
        Map<Long, Integer> counts = new TreeMap<>();
        found.forEach(card -> card.categories().forEach(id -> counts.merge(id, 1, Integer::sum)));
        List<Long> selected = new ArrayList<>(given.ids("categoryEntityIds"));
        given.number("categoryEntityId").ifPresent(selected::add);
        return branch(tree, 0, counts, selected);
    }

    private static List<ObjectNode> branch(
            CategoryTree tree, long parent, Map<Long, Integer> counts, List<Long> selected) {
        List<ObjectNode> items = new ArrayList<>();
        for (ObjectNode row : tree.children(parent)) {
            long id = row.path("category_id").asLong();
            List<ObjectNode> below = branch(tree, id, counts, selected);
            if (counts.containsKey(id) || !below.isEmpty()) {
                ObjectNode item = item(id, row.path("name").asText(), counts.getOrDefault(id, 0));
                item.put("isSelected", selected.contains(id)).set("below", Json.array(below));
                items.add(item);
            }
        }
        return items;
    }

    private static ObjectNode item(long id, String name, int count) {
        return Json.object().put("entityId", id).put("name", name).put("productCount", count);
    }

    private List<ObjectNode> brands() {
        Map<Long, Integer> counts = new TreeMap<>();
        found.forEach(card -> counts.merge(card.brand(), 1, Integer::sum));
        List<ObjectNode> items = new ArrayList<>();
        counts.forEach((id, count) -> visit.state()
                .brands()
                .row(id)
                .ifPresent(row -> items.add(item(id, row.path("name").asText(), count)
                        .put("isSelected", given.ids("brandEntityIds").contains(id)))));
        return items;
    }

    private List<Row> attributes() {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Card card : found) {
            Optional<ObjectNode> product = visit.shelf().product(card.id());
            product.map(SearchFields::attributes)
                    .orElse(Map.of())
                    .forEach((name, values) -> values.forEach(value ->
                            counts.computeIfAbsent(name, key -> new TreeMap<>()).merge(value, 1, Integer::sum)));
        }
        List<Row> facets = new ArrayList<>();
        counts.forEach((name, values) -> {
            Row facet = facet("ProductAttributeSearchFilter", name, "items", attributeItems(name, values));
            facet.json().put("filterName", name).put("filterKey", name);
            facets.add(facet);
        });
        return facets;
    }

    private List<ObjectNode> attributeItems(String name, Map<String, Integer> values) {
        List<String> selected = given.inputs("productAttributes").stream()
                .filter(one -> one.text("attribute").orElse("").equals(name))
                .flatMap(one -> one.texts("values").stream())
                .toList();
        List<ObjectNode> items = new ArrayList<>();
        values.forEach((value, count) -> items.add(Json.object()
                .put("value", value)
                .put("isSelected", selected.contains(value))
                .put("productCount", count)));
        return items;
    }

    /** At least so many stars. */
    private List<ObjectNode> ratings() {
        long selected = given.input("rating").number("minRating").orElse(-1L);
        List<ObjectNode> items = new ArrayList<>();
        for (int stars = 5; stars > 0; stars--) {
            int least = stars;
            items.add(Json.object()
                    .put("value", Integer.toString(stars))
                    .put("isSelected", selected == stars)
                    .put("productCount", count(card -> card.rating() >= least)));
        }
        return items;
    }

    private Row price() {
        ObjectNode facet = named("Price");
        if (given.has("price")) {
            ObjectNode selected = facet.putObject("selected");
            given.input("price").decimal("minPrice").ifPresent(price -> selected.put("minPrice", price));
            given.input("price").decimal("maxPrice").ifPresent(price -> selected.put("maxPrice", price));
        }
        return Row.of("PriceSearchFilter", facet);
    }

    private Row other() {
        ObjectNode facet = named("Other");
        putFlag(facet, "freeShipping", "Free Shipping", "isFreeShipping", Card::isFreeShipping);
        putFlag(facet, "isFeatured", "Is Featured", "isFeatured", Card::isFeatured);
        putFlag(facet, "isInStock", "In Stock", "hideOutOfStock", Card::isInStock);
        return Row.of("OtherSearchFilter", facet);
    }

    private void putFlag(ObjectNode facet, String field, String name, String filter, Predicate<Card> test) {
        facet.putObject(field)
                .put("displayName", name)
                .put("isSelected", given.flag(filter).orElse(false))
                .put("productCount", count(test));
    }

    private long count(Predicate<Card> test) {
        return found.stream().filter(test).count();
    }
}
