package dev.bcsite.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The categories: 16 at the root, then two levels below. For 10,000 products there are 220, for 100,000 ten times as
 * many, and never fewer than 64, so that a small shop has a whole menu as well.
 */
final class Departments {

    private static final List<String> KINDS = List.of("Sets", "Parts", "& Care", "Essentials", "Favourites");

    private final List<Department> all = new ArrayList<>();
    private final Slugs slugs = new Slugs();
    private final Dice dice;

    private Departments(Dice dice) {
        this.dice = dice;
    }

    static Departments of(int products, Dice dice) {
        Departments made = new Departments(dice);
        int count = Math.max(64, products / 50 + 20);
        Words.DEPARTMENTS.forEach(name -> made.add(0, 1, name));
        List<Department> roots = List.copyOf(made.all);
        int second = Math.min(Math.max(32, (count - roots.size()) / 5), 400);
        for (int i = 0; i < second; i++) {
            made.add(dice.of(roots).id(), 2, Words.capital(dice.of(Words.FINE)) + " " + dice.of(Words.THINGS) + "s");
        }
        List<Department> middle =
                made.all.subList(roots.size(), roots.size() + second).stream().toList();
        while (made.all.size() < count) {
            String last = dice.once(0.2) ? dice.of(Words.FOREIGN) : dice.of(KINDS);
            String name = Words.capital(dice.of(Words.FINE)) + " " + dice.of(Words.THINGS) + " " + last;
            made.add(dice.of(middle).id(), 3, name);
        }
        return made;
    }

    List<Department> all() {
        return List.copyOf(all);
    }

    List<Department> roots() {
        return all.stream().filter(one -> one.depth() == 1).toList();
    }

    List<Department> belowRoots() {
        return all.stream().filter(one -> one.depth() > 1).toList();
    }

    List<Department> children(long id) {
        return all.stream().filter(one -> one.parent() == id).toList();
    }

    Department find(long id) {
        return all.get((int) id - 1);
    }

    /** From the root down to this category, itself included. */
    List<Department> pathTo(long id) {
        List<Department> path = new ArrayList<>();
        for (long at = id; at != 0; at = find(at).parent()) {
            path.add(0, find(at));
        }
        return path;
    }

    /** In the order in which breadcrumbs choose: the deepest first. */
    Comparator<Long> deepestFirst() {
        return Comparator.<Long>comparingInt(id -> find(id).depth())
                .reversed()
                .thenComparing(Comparator.naturalOrder());
    }

    private void add(long parent, int depth, String name) {
        long id = all.size() + 1;
        all.add(new Department(id, parent, depth, name, slugs.unique(name, id)));
    }
}
