package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import dev.bcsite.base.UrlPath;
import dev.bcsite.plan.PagePlan;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which planned pages are not published as they should be, and why.
 *
 * <p>Recomputed from fingerprints at every build. A lost message about a change costs freshness, never truth.
 */
public final class StalePages {

    private final SortedMap<UrlPath, Reason> reasons;
    private final Map<UrlPath, Digest> fingerprints;

    private StalePages(SortedMap<UrlPath, Reason> reasons, Map<UrlPath, Digest> fingerprints) {
        this.reasons = Collections.unmodifiableSortedMap(reasons);
        this.fingerprints = fingerprints;
    }

    /**
     * Compares the plan with what is published.
     *
     * @param output the published folder; a file there that was changed since it was written counts as missing
     */
    public static StalePages between(
            List<PagePlan> plan, Function<PagePlan, Digest> fingerprint, Manifest published, Path output) {
        SortedMap<UrlPath, Reason> reasons = new TreeMap<>();
        Map<UrlPath, Digest> wanted = new HashMap<>();
        plan.parallelStream()
                .map(page -> Map.entry(page.path(), fingerprint.apply(page)))
                .toList()
                .forEach(entry -> wanted.put(entry.getKey(), entry.getValue()));
        Untouched untouched = Untouched.in(output);
        for (PagePlan page : plan) {
            Digest before = published.fingerprint(page.path()).orElse(null);
            if (before == null) {
                reasons.put(page.path(), Reason.NEW);
            } else if (!before.equals(wanted.get(page.path()))) {
                reasons.put(page.path(), Reason.CHANGED);
            } else if (!isIntact(page.path(), published, untouched)) {
                reasons.put(page.path(), Reason.MISSING);
            }
        }
        return new StalePages(reasons, wanted);
    }

    public boolean isStale(UrlPath page) {
        return reasons.containsKey(page);
    }

    /** The fingerprint that a planned page should have. */
    public Digest fingerprint(UrlPath page) {
        return fingerprints.get(page);
    }

    public SortedMap<UrlPath, Reason> reasons() {
        return reasons;
    }

    private static boolean isIntact(UrlPath page, Manifest published, Untouched untouched) {
        return published
                .file(page.file())
                .filter(file -> untouched.is(page.file(), file))
                .isPresent();
    }
}
