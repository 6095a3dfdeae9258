package dev.bcsite.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A few of many: the first, the last, and others drawn by a number, so that the same number draws the same. The ends of a
 * list are where paging goes wrong.
 */
final class Sample {

    private final int most;
    private final long seed;

    Sample(int most, long seed) {
        this.most = most;
        this.seed = seed;
    }

    <T> List<T> of(List<T> all) {
        if (all.size() <= most) {
            return List.copyOf(all);
        }
        SortedSet<Integer> places = new TreeSet<>(List.of(0, all.size() - 1));
        Random random = new Random(seed);
        while (places.size() < most) {
            places.add(random.nextInt(all.size()));
        }
        List<T> some = new ArrayList<>();
        places.forEach(place -> some.add(all.get(place)));
        return some;
    }
}
