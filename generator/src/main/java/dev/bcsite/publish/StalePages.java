package dev.bcsite.publish;

import dev.bcsite.base.Digest;
import dev.bcsite.base.UrlPath;
import dev.bcsite.plan.PageKind;
import dev.bcsite.plan.PagePlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which planned pages are not published as they should be, and why.
 *
 * <p>Recomputed from fingerprints at every build. A lost message about a change costs freshness, never truth.
 *
 * @param stale to be rendered, in the order of the plan
 * @param fresh published as they should be, in the order of the plan
 */
public record StalePages(List<StalePage> stale, List<UrlPath> fresh) {

    public StalePages {
        stale = List.copyOf(stale);
        fresh = List.copyOf(fresh);
    }

    /**
     * Compares the plan with what is published.
     *
     * @param output the published folder; a file there that was changed since it was written counts as missing
     */
    public static StalePages between(
            List<PagePlan> plan, Function<PagePlan, Digest> fingerprint, Manifest published, Path output) {
        Untouched untouched = Untouched.in(output);
        List<Optional<StalePage>> compared = plan.parallelStream()
                .map(page -> compare(page, fingerprint.apply(page), published, untouched))
                .toList();
        List<StalePage> stale = new ArrayList<>();
        List<UrlPath> fresh = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            if (compared.get(i).isPresent()) {
                stale.add(compared.get(i).get());
            } else {
                fresh.add(plan.get(i).path());
            }
        }
        return new StalePages(stale, fresh);
    }

    /** What is stale, products last and by id, which is how a snapshot has them. */
    public List<StalePage> byProduct() {
        return stale.stream()
                .sorted(Comparator.comparingLong(StalePages::product))
                .toList();
    }

    private static long product(StalePage page) {
        return page.page().kind() == PageKind.PRODUCT ? page.page().subject().id() : Long.MIN_VALUE;
    }

    /** Why each stale page is stale, by path. */
    public SortedMap<UrlPath, Reason> reasons() {
        SortedMap<UrlPath, Reason> reasons = new TreeMap<>();
        stale.forEach(page -> reasons.put(page.path(), page.reason()));
        return reasons;
    }

    private static Optional<StalePage> compare(PagePlan page, Digest wanted, Manifest published, Untouched untouched) {
        Digest before = published.fingerprint(page.path()).orElse(null);
        if (before == null) {
            return Optional.of(new StalePage(page, wanted, Reason.NEW));
        }
        if (!before.equals(wanted)) {
            return Optional.of(new StalePage(page, wanted, Reason.CHANGED));
        }
        return isIntact(page.path(), published, untouched)
                ? Optional.empty()
                : Optional.of(new StalePage(page, wanted, Reason.MISSING));
    }

    private static boolean isIntact(UrlPath page, Manifest published, Untouched untouched) {
        return published
                .file(page.file())
                .filter(file -> untouched.is(page.file(), file))
                .isPresent();
    }

    /**
     * A page to be rendered.
     *
     * @param fingerprint that it should have
     */
    public record StalePage(PagePlan page, Digest fingerprint, Reason reason) {

        public UrlPath path() {
            return page.path();
        }
    }
}
