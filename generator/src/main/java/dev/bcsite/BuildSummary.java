package dev.bcsite;

import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.SitePlan;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How large a storefront is.
 *
 * @param shop its name
 * @param products that have a page, each once however many locales there are
 * @param pagesByKind over all locales
 */
record BuildSummary(String shop, long products, SortedMap<String, Integer> pagesByKind) {

    BuildSummary {
        pagesByKind = Collections.unmodifiableSortedMap(new TreeMap<>(pagesByKind));
    }

    static BuildSummary of(List<SitePlan> plans) {
        SitePlan first = plans.get(0);
        SortedMap<String, Integer> kinds = new TreeMap<>();
        plans.forEach(plan -> plan.counts().forEach((kind, count) -> kinds.merge(kind.word(), count, Integer::sum)));
        return new BuildSummary(
                first.site().context().settings().storeName(), first.counts().getOrDefault(PageKind.PRODUCT, 0), kinds);
    }

    long pages() {
        return pagesByKind.values().stream().mapToLong(Integer::longValue).sum();
    }
}
