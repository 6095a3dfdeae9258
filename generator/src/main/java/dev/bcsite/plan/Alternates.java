package dev.bcsite.plan;

import dev.bcsite.base.UrlPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which pages of one storefront say the same in another language. */
public final class Alternates {

    private final Map<String, Map<String, UrlPath>> byRelativePath = new HashMap<>();

    private Alternates() {}

    /** Compares the plans of all locales of one storefront; with one locale nothing has an alternate. */
    public static Alternates among(List<SitePlan> plans) {
        Alternates alternates = new Alternates();
        if (plans.size() < 2) {
            return alternates;
        }
        for (SitePlan plan : plans) {
            String locale = plan.site().context().locale();
            for (PagePlan page : plan.pages()) {
                alternates
                        .byRelativePath
                        .computeIfAbsent(relative(plan, page), path -> new TreeMap<>())
                        .put(locale, page.path());
            }
        }
        return alternates;
    }

    /** Every language in which the page exists, itself included, by locale; empty when it exists in one only. */
    public List<Alternate> of(SitePlan plan, PagePlan page) {
        if (byRelativePath.isEmpty()) {
            return List.of();
        }
        Map<String, UrlPath> found = byRelativePath.getOrDefault(relative(plan, page), Map.of());
        List<Alternate> alternates = new ArrayList<>();
        if (found.size() > 1) {
            found.forEach((locale, path) -> alternates.add(new Alternate(locale, path)));
        }
        return alternates;
    }

    private static String relative(SitePlan plan, PagePlan page) {
        return page.path().toString().substring(plan.site().context().home().length());
    }

    /** A page in one language. */
    public record Alternate(String locale, UrlPath path) {}
}
