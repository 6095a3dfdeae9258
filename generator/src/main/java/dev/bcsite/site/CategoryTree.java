package dev.bcsite.site;

import dev.bcsite.base.Problem;
import dev.bcsite.base.Problems;
import dev.bcsite.catalog.Category;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The categories that shoppers of one storefront can see, as a tree.
 *
 * <p>A category below a hidden one is hidden too, whatever its own flag says. Siblings are in the merchant's order,
 * then by name.
 */
public final class CategoryTree {

    private static final Comparator<Category> MERCHANTS_ORDER = Comparator.comparingInt(Category::sortOrder)
            .thenComparing(Category::name)
            .thenComparing(Category::id);

    private final Map<Long, Category> visible = new LinkedHashMap<>();
    private final Map<Long, List<Category>> children = new HashMap<>();
    private final Map<Long, List<Category>> paths = new HashMap<>();

    private CategoryTree() {}

    /** Builds the tree; a category whose parent is missing, and categories that are their own parents, are problems. */
    public static CategoryTree of(Collection<Category> categories, Problems problems) {
        Map<Long, Category> byId = new HashMap<>();
        categories.forEach(category -> byId.put(category.id(), category));
        Set<Long> inCycles = new LinkedHashSet<>();
        for (Category category : categories.stream()
                .sorted(Comparator.comparingLong(Category::id))
                .toList()) {
            reportOrphan(category, byId, problems);
            reportCycle(category, byId, inCycles, problems);
        }
        CategoryTree tree = new CategoryTree();
        Map<Optional<Long>, List<Category>> byParent = new HashMap<>();
        for (Category category : categories) {
            byParent.computeIfAbsent(category.parent(), parent -> new ArrayList<>())
                    .add(category);
        }
        tree.addBelow(Optional.empty(), byParent);
        return tree;
    }

    public List<Category> roots() {
        return children(0);
    }

    public List<Category> children(long id) {
        return children.getOrDefault(id, List.of());
    }

    /** Every visible category, parents before children. */
    public Collection<Category> all() {
        return visible.values();
    }

    public Optional<Category> find(long id) {
        return Optional.ofNullable(visible.get(id));
    }

    /** From the root down to this category, itself included; empty when it is not visible. */
    public List<Category> pathTo(long id) {
        return paths.getOrDefault(id, List.of());
    }

    /** How deep a category lies; 1 for a root. */
    public int depth(long id) {
        return pathTo(id).size();
    }

    private void addBelow(Optional<Long> root, Map<Optional<Long>, List<Category>> byParent) {
        List<Optional<Long>> waiting = new ArrayList<>(List.of(root));
        while (!waiting.isEmpty()) {
            Optional<Long> parent = waiting.remove(waiting.size() - 1);
            List<Category> shown = byParent.getOrDefault(parent, List.of()).stream()
                    .filter(Category::visible)
                    .sorted(MERCHANTS_ORDER)
                    .toList();
            children.put(parent.orElse(0L), shown);
            for (int i = shown.size() - 1; i >= 0; i--) {
                waiting.add(Optional.of(shown.get(i).id()));
            }
            List<Category> path = parent.map(this::pathTo).orElse(List.of());
            shown.forEach(category -> add(category, path));
        }
    }

    private void add(Category category, List<Category> parents) {
        visible.put(category.id(), category);
        List<Category> path = new ArrayList<>(parents);
        path.add(category);
        paths.put(category.id(), List.copyOf(path));
    }

    private static void reportOrphan(Category category, Map<Long, Category> byId, Problems problems) {
        category.parent()
                .filter(parent -> !byId.containsKey(parent))
                .ifPresent(parent -> problems.add(Problem.at(
                        describe(category),
                        "its parent category " + parent + " does not exist in the channel's tree",
                        "give it another parent in the control panel, or delete it")));
    }

    private static void reportCycle(
            Category category, Map<Long, Category> byId, Set<Long> reported, Problems problems) {
        List<Category> walked = new ArrayList<>();
        Set<Long> seen = new LinkedHashSet<>();
        Category at = category;
        while (at != null && seen.add(at.id()) && !reported.contains(at.id())) {
            walked.add(at);
            at = at.parent().map(byId::get).orElse(null);
        }
        if (at != null && at.id() == category.id() && walked.size() == seen.size()) {
            reported.addAll(seen);
            String names =
                    String.join(" > ", walked.stream().map(Category::name).toList());
            problems.add(Problem.at(
                    describe(category),
                    "it is its own ancestor: " + names + " > " + category.name(),
                    "move one of these categories in the control panel"));
        }
    }

    private static String describe(Category category) {
        return "category " + category.id() + " \"" + category.name() + "\"";
    }
}
