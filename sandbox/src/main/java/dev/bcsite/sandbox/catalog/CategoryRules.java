package dev.bcsite.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.http.Refusal;
import dev.bcsite.sandbox.shape.Field;
import dev.bcsite.sandbox.shape.Shape;
import dev.bcsite.sandbox.shape.Slug;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.state.StoreState;
import dev.bcsite.sandbox.table.Json;
import dev.bcsite.sandbox.table.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What holds for categories whichever way they are written: a parent in the same tree, no circles, a name that no
 * sibling has, and a path that no other category of the tree has.
 */
final class CategoryRules {

    static final Shape FIELDS = Shape.of(
            "category",
            Field.text("name").required().between(1, 50),
            Field.whole("tree_id"),
            Field.whole("parent_id"),
            Field.text("description"),
            Field.whole("views"),
            Field.whole("sort_order").between(Integer.MIN_VALUE, Integer.MAX_VALUE),
            Field.text("page_title"),
            Field.list("meta_keywords", Field.text("")),
            Field.text("meta_description").most(65_535),
            Field.text("layout_file").most(50),
            Field.text("image_url"),
            Field.bool("is_visible"),
            Field.text("search_keywords").most(255),
            Field.choice(
                    "default_product_sort",
                    "use_store_settings",
                    "featured",
                    "newest",
                    "best_selling",
                    "alpha_asc",
                    "alpha_desc",
                    "avg_customer_review",
                    "price_asc",
                    "price_desc"),
            Field.object(
                    "url",
                    Shape.of(
                            Field.text("path").required().between(1, 255),
                            Field.bool("is_customized").or(true))));

    private final StoreState state;

    CategoryRules(StoreState state) {
        this.state = state;
    }

    private Table categories() {
        return state.categories();
    }

    /** The checked row, with the tree of its parent and a path of its own. */
    ObjectNode saved(ObjectNode row) {
        takeTree(row);
        refuseCircle(row);
        List<ObjectNode> others = categories().stream()
                .filter(other -> !other.path("category_id").equals(row.path("category_id")))
                .filter(other ->
                        other.path("tree_id").asLong() == row.path("tree_id").asLong())
                .toList();
        refuseTakenName(row, others);
        giveUrl(row, others);
        return row;
    }

    ObjectNode added(ObjectNode row) {
        long id = categories().nextId();
        byte[] name = ("category " + id).getBytes(StandardCharsets.UTF_8);
        row.put("category_uuid", UUID.nameUUIDFromBytes(name).toString());
        categories().put(id, saved(row));
        return categories().row(id).orElseThrow();
    }

    ObjectNode changed(ObjectNode row) {
        long id = row.path("category_id").asLong();
        categories().put(id, saved(row));
        return categories().row(id).orElseThrow();
    }

    private void takeTree(ObjectNode row) {
        long parent = row.path("parent_id").asLong();
        if (parent > 0) {
            ObjectNode found =
                    categories().row(parent).orElseThrow(() -> Refusal.unprocessable("parent_id", "is not known"));
            row.set("tree_id", found.get("tree_id"));
        } else if (state.table(Kind.TREES).row(row.path("tree_id").asLong()).isEmpty()) {
            throw Refusal.unprocessable("tree_id", "is not known");
        }
    }

    private void refuseCircle(ObjectNode row) {
        long own = row.path("category_id").asLong();
        Set<Long> seen = new HashSet<>();
        long above = row.path("parent_id").asLong();
        while (above > 0 && seen.add(above)) {
            if (above == own) {
                throw Refusal.unprocessable("parent_id", "is below the category itself");
            }
            above = categories()
                    .row(above)
                    .map(found -> found.path("parent_id").asLong())
                    .orElse(0L);
        }
    }

    private static void refuseTakenName(ObjectNode row, List<ObjectNode> others) {
        boolean isTaken = others.stream()
                .filter(other -> other.path("parent_id").asLong()
                        == row.path("parent_id").asLong())
                .anyMatch(other -> other.path("name")
                        .asText()
                        .equalsIgnoreCase(row.path("name").asText()));
        if (isTaken) {
            throw Refusal.of(409, "The category name " + row.path("name").asText() + " is already in use.");
        }
    }

    private void giveUrl(ObjectNode row, List<ObjectNode> others) {
        Set<String> taken = new HashSet<>();
        others.forEach(other -> taken.add(other.path("url").path("path").asText()));
        String given = row.path("url").path("path").asText();
        if (!given.isEmpty() && taken.contains(given)) {
            throw Refusal.of(409, "The category url " + given + " is already in use.");
        }
        if (given.isEmpty()) {
            String above = categories()
                    .row(row.path("parent_id").asLong())
                    .map(parent -> parent.path("url").path("path").asText())
                    .orElse("/");
            String path = above + Slug.of(row.path("name").asText()) + "/";
            String free = taken.contains(path)
                    ? path.replaceFirst("/$", "-" + categories().nextId() + "/")
                    : path;
            row.putObject("url").put("path", free).put("is_customized", false);
        }
    }

    /** Removes categories with all below them; products stay, without these categories. Gives how many went. */
    int remove(Set<Long> ids) {
        Set<Long> gone = withAllBelow(ids);
        for (long id : gone) {
            categories().remove(id);
        }
        for (long id : state.products().keys()) {
            boolean isConcerned = state.products().row(id).stream()
                    .flatMap(product -> Json.longs(product, "categories").stream())
                    .anyMatch(gone::contains);
            if (isConcerned) {
                state.products().edit(id, product -> without(product, gone));
            }
        }
        return gone.size();
    }

    private static ObjectNode without(ObjectNode product, Set<Long> gone) {
        List<Long> kept = new ArrayList<>(Json.longs(product, "categories"));
        kept.removeAll(gone);
        var categories = product.putArray("categories");
        kept.forEach(categories::add);
        return product;
    }

    private Set<Long> withAllBelow(Set<Long> ids) {
        Set<Long> all = new TreeSet<>();
        List<Long> next = new ArrayList<>(ids);
        while (!next.isEmpty()) {
            long id = next.remove(next.size() - 1);
            if (categories().row(id).isPresent() && all.add(id)) {
                for (long child : categories().having("parent_id", Long.toString(id))) {
                    next.add(child);
                }
            }
        }
        return all;
    }
}
