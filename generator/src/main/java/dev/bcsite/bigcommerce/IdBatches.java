package dev.bcsite.bigcommerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Ids in ascending portions, each as many as BigCommerce lists at a time and as fit into one URL. */
final class IdBatches {

    private IdBatches() {}

    static List<List<Long>> of(Collection<Long> ids) {
        List<Long> sorted = ids.stream().distinct().sorted().toList();
        List<List<Long>> batches = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += Page.SIZE) {
            batches.add(sorted.subList(from, Math.min(sorted.size(), from + Page.SIZE)));
        }
        return batches;
    }
}
