package dev.bcsite.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where each product stands: its categories, its brand, and its neighbours. All of it is known before the first product
 * is written, because a product names its neighbours.
 */
final class Shelf {

    /** As many as a product page may show, and one, since the product itself may be among them. */
    private static final int NEIGHBOURS = 9;

    private final List<Place> places = new ArrayList<>();
    private final Map<Long, List<Long>> featured = new HashMap<>();
    private final Map<Long, List<Long>> others = new HashMap<>();
    private final Departments departments;

    Shelf(int products, Dice dice, Departments departments, int makers) {
        this.departments = departments;
        List<Department> below = departments.belowRoots();
        List<Department> roots = departments.roots();
        Zipf inBelow = new Zipf(below.size(), 0.75);
        Zipf inRoots = new Zipf(roots.size(), 0.5);
        Zipf byMaker = new Zipf(makers, 0.8);
        for (int i = 0; i < products; i++) {
            Set<Long> chosen = new TreeSet<>(departments.deepestFirst());
            chosen.add(below.get(inBelow.place(dice)).id());
            double more = dice.part();
            if (more < 0.6) {
                chosen.add(below.get(inBelow.place(dice)).id());
            }
            if (more < 0.3) {
                chosen.add(roots.get(inRoots.place(dice)).id());
            }
            add(new Place(ProductMaker.idOf(i), List.copyOf(chosen), byMaker.place(dice), dice.once(0.02)));
        }
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    /** The first eight of its deepest category, in the order of lists, without the product itself. */
    List<Long> neighbours(Place place) {
        long main = place.departments().get(0);
        List<Long> first = new ArrayList<>(featured.getOrDefault(main, List.of()));
        first.addAll(others.getOrDefault(main, List.of()));
        return first.stream()
                .limit(NEIGHBOURS)
                .filter(id -> id != place.id())
                .limit(NEIGHBOURS - 1)
                .toList();
    }

    private void add(Place place) {
        places.add(place);
        Set<Long> shown = new LinkedHashSet<>();
        place.departments().forEach(id -> departments.pathTo(id).forEach(one -> shown.add(one.id())));
        Map<Long, List<Long>> lists = place.featured() ? featured : others;
        for (long id : shown) {
            List<Long> first = lists.computeIfAbsent(id, key -> new ArrayList<>());
            if (first.size() < NEIGHBOURS) {
                first.add(place.id());
            }
        }
    }

    /**
     * One product's place.
     *
     * @param departments ids, the deepest first
     * @param maker its place in the list of brands
     */
    record Place(long id, List<Long> departments, int maker, boolean featured) {}
}
