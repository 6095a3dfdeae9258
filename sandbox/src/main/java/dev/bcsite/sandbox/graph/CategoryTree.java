package dev.bcsite.sandbox.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bcsite.sandbox.state.Kind;
import dev.bcsite.sandbox.table.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The categories a storefront shows: those of its channel's tree that are visible, as all above them are.
 *
 * <p>Rows that name each other as parents hang on no root, so they are never shown, and never walked in circles.
 */
final class CategoryTree {

    private final Map<Long, ObjectNode> shown = new HashMap<>();
    private final Map<Long, List<ObjectNode>> children = new HashMap<>();

    private CategoryTree() {}

    static CategoryTree of(Visit visit) {
        Set<Long> trees = new HashSet<>();
        visit.rows(Kind.TREES, tree -> Json.longs(tree, "channels").contains(visit.channel()))
                .forEach(tree -> trees.add(tree.path("id").asLong()));
        Map<Long, List<ObjectNode>> byParent = new HashMap<>();
        for (ObjectNode row : visit.rows(
                Kind.CATEGORIES,
                row -> trees.contains(row.path("tree_id").asLong())
                        && row.path("is_visible").asBoolean())) {
            byParent.computeIfAbsent(row.path("parent_id").asLong(), parent -> new ArrayList<>())
                    .add(row);
        }
        CategoryTree tree = new CategoryTree();
        tree.grow(byParent, 0);
        return tree;
    }

    private void grow(Map<Long, List<ObjectNode>> byParent, long parent) {
        List<ObjectNode> rows = byParent.getOrDefault(parent, List.of()).stream()
                .sorted(Comparator.<ObjectNode>comparingLong(
                                row -> row.path("sort_order").asLong())
                        .thenComparing(row -> row.path("name").asText()))
                .toList();
        children.put(parent, rows);
        for (ObjectNode row : rows) {
            long id = row.path("category_id").asLong();
            shown.put(id, row);
            grow(byParent, id);
        }
    }

    Optional<ObjectNode> visible(long id) {
        return Optional.ofNullable(shown.get(id));
    }

    List<ObjectNode> children(long parent) {
        return children.getOrDefault(parent, List.of());
    }

    /** The category and everything below it. */
    Set<Long> below(long id) {
        Set<Long> all = new HashSet<>(Set.of(id));
        children(id).forEach(child -> all.addAll(below(child.path("category_id").asLong())));
        return all;
    }

    Optional<ObjectNode> atPath(String path) {
        return shown.values().stream()
                .filter(row -> row.path("url").path("path").asText().equals(path))
                .min(Comparator.comparingLong(row -> row.path("category_id").asLong()));
    }

    /** The way from the root down to a category, itself included; at most {@code depth} of them, the nearest. */
    List<ObjectNode> way(long id, int depth) {
        List<ObjectNode> way = new ArrayList<>();
        Optional<ObjectNode> row = visible(id);
        while (row.isPresent() && way.size() < depth) {
            way.add(0, row.get());
            row = visible(row.get().path("parent_id").asLong());
        }
        return way;
    }
}
