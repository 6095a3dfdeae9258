package dev.bcsite.plan;

import dev.bcsite.base.UrlPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Which pages of one storefront say the same in another language. */
public final class Alternates {

    /** Gives the paths of a page by locale, from its path without the locale's home. */
    private final Function<String, SortedMap<String, UrlPath>> find;

    private Alternates(Function<String, SortedMap<String, UrlPath>> find) {
        this.find = find;
    }

    /** Compares the plans of all locales of one storefront; with one locale nothing has an alternate. */
    public static Alternates among(List<SitePlan> plans) {
        Map<String, SortedMap<String, UrlPath>> byRelativePath = new HashMap<>();
        if (plans.size() > 1) {
            for (SitePlan plan : plans) {
                String locale = plan.site().context().locale();
                for (PagePlan page : plan.pages()) {
                    byRelativePath
                            .computeIfAbsent(relative(plan, page), path -> new TreeMap<>())
                            .put(locale, page.path());
                }
            }
        }
        return new Alternates(relative -> byRelativePath.getOrDefault(relative, new TreeMap<>()));
    }

    /** The same for plans that were kept. */
    public static Alternates amongKept(List<KeptPlan> plans, List<SitePlan> sites) {
        return new Alternates(relative -> {
            SortedMap<String, UrlPath> found = new TreeMap<>();
            for (int i = 0; i < plans.size(); i++) {
                UrlPath path = UrlPath.of(sites.get(i).site().context().home() + relative);
                if (plans.get(i).has(path)) {
                    found.put(sites.get(i).site().context().locale(), path);
                }
            }
            return found;
        });
    }

    /** Every language in which the page exists, itself included, by locale; empty when it exists in one only. */
    public List<Alternate> of(SitePlan plan, PagePlan page) {
        SortedMap<String, UrlPath> found = find.apply(relative(plan, page));
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
