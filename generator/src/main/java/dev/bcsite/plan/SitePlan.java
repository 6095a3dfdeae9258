package dev.bcsite.plan;

import dev.bcsite.base.Problem;
import dev.bcsite.base.UrlPath;
import dev.bcsite.site.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every page that a site should have.
 *
 * @param pages by path
 * @param notes what is odd but does not stop a build, such as a link that leads nowhere
 */
public record SitePlan(Site site, List<PagePlan> pages, List<Problem> notes) {

    public SitePlan {
        pages = List.copyOf(pages);
        notes = List.copyOf(notes);
    }

    public Optional<PagePlan> page(UrlPath path) {
        return pages.stream().filter(page -> page.path().equals(path)).findFirst();
    }

    /** How many pages there are of each kind. */
    public Map<PageKind, Integer> counts() {
        Map<PageKind, Integer> counts = new TreeMap<>();
        pages.forEach(page -> counts.merge(page.kind(), 1, Integer::sum));
        return counts;
    }
}
